/** What pools and quotas of a study may be called: their names make up the keys of jobs. */

export function isStudyName(name: string): boolean {
  return name !== "" && name.trim() === name && !/[/\p{Cc}]/u.test(name);
}
