/** Waarom een bestand niet te lezen of te schrijven is, in het Nederlands. */

const osReasons = new Map([
  ["special", "het is geen gewoon bestand maar een pijp of een apparaat"],
  ["EACCES", "u hebt er geen rechten voor"],
  ["EBUSY", "een ander programma heeft het in gebruik"],
  ["EDQUOT", "uw schijfruimte is op"],
  ["EEXIST", "er bestaat al iets met die naam"],
  ["EFBIG", "het wordt groter dan deze schijf toestaat"],
  ["EIO", "de schijf meldt een fout"],
  ["EISDIR", "het is een map"],
  ["ELOOP", "de koppelingen verwijzen in een kring"],
  ["EMFILE", "er zijn te veel bestanden geopend"],
  ["ENAMETOOLONG", "de naam is te lang"],
  ["ENOENT", "het bestand of een map erboven bestaat niet"],
  ["ENOSPC", "de schijf is vol"],
  ["ENOTDIR", "een deel van het pad is een bestand, geen map"],
  ["EPERM", "het systeem staat het niet toe"],
  ["EROFS", "de schijf kan alleen worden gelezen"],
]);

/** Of an error code of the system, which is shown as it is where nothing is known of it. */
export function osReason(reason: string): string {
  return osReasons.get(reason) ?? reason;
}
