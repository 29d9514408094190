/** What `kleroterion` alone says, in English: the four steps of a draw. */
export const stepsEn = `Draws citizens' assemblies by lot. Four steps:

  1. npx kleroterion init --from register.csv
     writes assembly.toml, with what it recognised in the register, and
     quotas.csv for you to fill in.
  2. npx kleroterion check assembly.toml
     tells what is wrong in the files, and whether a panel exists.
  3. npx kleroterion prepare assembly.toml
     computes the lottery, and the digest to publish before the draw.
  4. npx kleroterion draw FOLDER
     tells what to do and say in public; with --value it draws the panel.
     npx kleroterion verify FOLDER
     checks the draw, and anybody can do so.

All commands: npx kleroterion --help
Nederlands: npx kleroterion --lang nl`;
