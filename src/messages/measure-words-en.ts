/** What a study measures and compares, in English. */
import type { Algorithm } from "../simulate/algorithm-names.ts";
import type { Measure } from "../simulate/measure-names.ts";

export interface MeasureWords {
  readonly name: string;
  /** What it is, as one would explain it. */
  readonly about: string;
}

export const measuresEn: Readonly<Record<Measure, MeasureWords>> = {
  people: { name: "People in the pool", about: "those of whom a panel is drawn." },
  groups: { name: "Groups", about: "of people with the same value of every feature that the quotas name." },
  selectable: { name: "People who can be selected", about: "those on at least one panel that meets the quotas." },
  optimum: {
    name: "Highest lowest chance",
    about:
      "of lotteries whose panels all meet the quotas, none gives everybody who can be selected more (the maximin optimum). Where an algorithm ends with a gap to what is proved, this is what was found: the optimum may be higher.",
  },
  lowest: { name: "Lowest chance", about: "of whoever can be selected." },
  "lowest-at-most": {
    name: "Lowest chance, at most",
    about: "what a simulation can vouch for: the lowest chance is no higher, with 99 % confidence.",
  },
  highest: { name: "Highest chance", about: "of anybody." },
  gini: {
    name: "Gini coefficient",
    about: "of the chances: 0 where all are equal, towards 1 where few have them all.",
  },
  "geometric-mean": {
    name: "Geometric mean",
    about: "of the chances; it weighs low ones heavily, and is 0 where anybody who can be selected has none.",
  },
  "below-optimum": {
    name: "People below the optimum",
    about:
      "the share whose chance is less than the highest lowest chance: less than everybody who can be selected could have. Of random it says nothing of unfairness: its chances are equal, at the price of the quotas. Of legacy it is simulated: whoever has just the optimum is counted about half of the time.",
  },
  gap: {
    name: "Gap",
    about:
      "the bound that is proved for the lowest chance, minus the lowest chance; of algorithms that raise the lowest chance.",
  },
  "ticket-loss": {
    name: "Lost by whole tickets",
    about: "the most that anybody loses of their chance, since each ticket is a whole panel.",
  },
  "quotas-met": { name: "Panels that meet the quotas", about: "the share of those drawn." },
  "distinct-panels": { name: "Different panels", about: "among the tickets." },
  "member-distance": {
    name: "Difference within a panel",
    about: "the share of features in which two members of a panel differ, as expected.",
  },
  "panel-distance": {
    name: "Difference between panels",
    about: "the share of seats that somebody else has in a second panel, as expected.",
  },
  "pairs-seen": { name: "Pairs seen", about: "the share of pairs of people who are together on some panel." },
  "over-representation-correlation": {
    name: "Rank correlation with over-representation",
    about:
      "of chances with how far people's values are over-represented in the pool: −1 where the more there are like them, the lower their chance.",
  },
  "intersections-population-mse": {
    name: "Intersections: error against the population",
    about:
      "mean squared difference between the shares that people with two values have on the panel and in the population.",
  },
  "intersections-population-worst": {
    name: "Intersections: worst against the population",
    about: "the largest such difference.",
  },
  "intersections-pool-mse": {
    name: "Intersections: error against the pool",
    about: "the same mean, of differences between panel and pool.",
  },
  "intersections-pool-worst": { name: "Intersections: worst against the pool", about: "the largest of those." },
  "misreport-gain-highest": {
    name: "Highest gain of a lie",
    about: "the most that one person's chance rose in those tried, by telling another value of one or more features.",
  },
  "misreport-gain-mean": { name: "Mean gain of a lie", about: "over all who were tried." },
  "seats-refilled": {
    name: "Seats filled again",
    about:
      "the share of empty seats that a reserve took after dropout; of algorithms that keep to the quotas, since a reserve is who does so in a seat.",
  },
  "panels-kept": {
    name: "Panels kept",
    about:
      "the share of panels that met the quotas after dropout, with the reserves who came; of algorithms whose panels all met them before.",
  },
  "draws-deviation": {
    name: "Deviation of draws",
    about: "the largest difference between how often somebody was drawn and their chance, in standard errors.",
  },
  "draws-outside": {
    name: "Outside the interval",
    about: "the share of people drawn so often or so seldom as fair draws bring it for 1 in 100 or fewer.",
  },
};

const choiceOfMany =
  "Many lotteries do so equally well; this program takes the leximin one of them where that is easily had, and the Gini coefficient and other measures are of that choice.";

export const algorithmsEn: Readonly<Record<Algorithm, string>> = {
  leximin: "raises the lowest chance as far as it goes, then the next lowest, and so on.",
  maximin: `raises the lowest chance as far as it goes. ${choiceOfMany}`,
  nash: "makes the product of all chances as high as it goes.",
  goldilocks: `balances the highest chance against the lowest. ${choiceOfMany}`,
  minimax: `keeps the highest chance as low as it goes. ${choiceOfMany}`,
  legacy: "fills panels one seat after another, as older programs do; it optimises nothing.",
  random: "draws people with equal chances and looks at no quotas.",
  stratified:
    "divides the seats over strata in proportion, and draws within each with equal chances; it looks at no quotas.",
};
