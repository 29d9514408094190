/** What a path means where it is a link: a folder put in the place of the link itself would cut it. */
import fs from "node:fs";
import path from "node:path";

/** Absolute; where links lead, whether there is anything or not. @throws {NodeJS.ErrnoException} ELOOP for links in a circle */
export function behindLinks(named: string): string {
  const whole = path.resolve(named);
  if (fs.lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return whole;
  fs.statSync(whole, { throwIfNoEntry: false });
  return behindLinks(path.resolve(fs.realpathSync(path.dirname(whole)), fs.readlinkSync(whole)));
}
