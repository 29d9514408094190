/** Invented pools of any number of people, seven features that hang together, to see how time and memory grow. */
import { inventPool } from "../../fixtures/generator/pool.js";

/** The pools of `bench --growth`: more people come with a larger panel. */
export const growthPools = [
  { people: 1000, panelSize: 60 },
  { people: 5000, panelSize: 100 },
  { people: 20000, panelSize: 150 },
];

/** Register and quotas as text, the same for the same number of people; a panel that meets the quotas exists. */
export function growthPool({ people, panelSize }) {
  return inventPool({ ...country, people, panelSize, seed: people });
}

// As in fixtures/generator/pool.js: [value, inhabitants in per mille, weight among those who register, slack in seats].
const country = {
  codePrefix: "NL",
  postcodes: ["1011", "2511", "3511", "5611", "6811", "7411", "8911", "9711"],
  features: [
    {
      name: "leeftijdsgroep",
      values: [
        ["16-29", 215, 10, 1],
        ["30-44", 235, 19, 1],
        ["45-59", 240, 26, 1],
        ["60-74", 205, 32, 1],
        ["75+", 105, 13, 1],
      ],
    },
    {
      name: "geslacht",
      values: [
        ["man", 490, 52, 1],
        ["vrouw", 500, 46, 1],
        ["x", 10, 2, 1],
      ],
    },
    {
      name: "provincie",
      values: [
        ["Drenthe", 28, 3, 1],
        ["Flevoland", 25, 2, 1],
        ["Friesland", 37, 3, 1],
        ["Gelderland", 120, 12, 1],
        ["Groningen", 34, 4, 1],
        ["Limburg", 64, 5, 1],
        ["Noord-Brabant", 148, 13, 1],
        ["Noord-Holland", 165, 19, 1],
        ["Overijssel", 67, 6, 1],
        ["Utrecht", 78, 12, 1],
        ["Zeeland", 22, 2, 1],
        ["Zuid-Holland", 212, 19, 1],
      ],
    },
    {
      name: "opleiding",
      values: [
        ["praktisch", 260, 8, 1],
        ["middelbaar", 380, 27, 1],
        ["theoretisch", 360, 65, 1],
      ],
    },
    {
      name: "woonsituatie",
      values: [
        ["koop", 570, 66, 1],
        ["sociale huur", 290, 20, 1],
        ["vrije huur", 140, 14, 1],
      ],
    },
    {
      name: "herkomst",
      values: [
        ["Nederland", 730, 86, 1],
        ["Europa", 120, 8, 1],
        ["buiten Europa", 150, 6, 1],
      ],
    },
    {
      name: "mening",
      values: [
        ["voor", 340, 52, 1],
        ["tegen", 300, 22, 1],
        ["verdeeld", 240, 20, 1],
        ["geen mening", 120, 6, 1],
      ],
    },
  ],
  tilts: [
    ["leeftijdsgroep", "16-29", "woonsituatie", "vrije huur", 3],
    ["leeftijdsgroep", "16-29", "opleiding", "middelbaar", 2],
    ["leeftijdsgroep", "75+", "opleiding", "praktisch", 3],
    ["leeftijdsgroep", "75+", "herkomst", "Nederland", 3],
    ["provincie", "Zuid-Holland", "herkomst", "buiten Europa", 3],
    ["provincie", "Noord-Holland", "herkomst", "buiten Europa", 2],
    ["provincie", "Utrecht", "opleiding", "theoretisch", 2],
    ["provincie", "Limburg", "herkomst", "Europa", 3],
    ["opleiding", "praktisch", "woonsituatie", "sociale huur", 4],
    ["opleiding", "theoretisch", "mening", "voor", 2],
    ["opleiding", "praktisch", "mening", "geen mening", 3],
    ["woonsituatie", "sociale huur", "mening", "tegen", 2],
  ],
  oddities: [],
};
