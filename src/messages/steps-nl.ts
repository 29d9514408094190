/** What `kleroterion` alone says, in Dutch: the four steps of a draw. */
export const stepsNl = `Loot burgerberaden en panels. Vier stappen:

  1. npx kleroterion init --from register.csv
     schrijft assembly.toml, met wat er in het register is herkend, en quota.csv
     om in te vullen.
  2. npx kleroterion check assembly.toml
     zegt wat er mis is in de bestanden, en of er een panel mogelijk is.
  3. npx kleroterion prepare assembly.toml
     berekent de loting, en het controlegetal dat u vóór de trekking publiceert.
  4. npx kleroterion draw MAP
     zegt wat u in het openbaar doet en zegt; met --value trekt het het panel.
     npx kleroterion verify MAP
     controleert de trekking, en dat kan iedereen.

Alle opdrachten: npx kleroterion --help
English: npx kleroterion --lang en`;
