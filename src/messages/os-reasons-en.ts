/** Why a file cannot be read or written, in English. */

const osReasons = new Map([
  ["special", "it is no ordinary file but a pipe or a device"],
  ["EACCES", "you have no permission"],
  ["EBUSY", "another program is using it"],
  ["EDQUOT", "your disk quota is used up"],
  ["EEXIST", "something of that name already exists"],
  ["EFBIG", "it becomes larger than this disk allows"],
  ["EIO", "the disk reports an error"],
  ["EISDIR", "it is a folder"],
  ["ELOOP", "its links lead in a circle"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOENT", "it or a folder it should be in does not exist"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "part of the path is a file, not a folder"],
  ["EPERM", "the system does not allow it"],
  ["EROFS", "the disk can only be read"],
]);

/** Of an error code of the system, which is shown as it is where nothing is known of it. */
export function osReason(reason: string): string {
  return osReasons.get(reason) ?? reason;
}
