/** Draws small enough to list every panel, made so that fractions of people often do better than people can. */
import fc from "fast-check";
import type { Quota, Quotas } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";

export interface SmallDraw {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
}

/** The values of one person, by feature. */
type Values = readonly number[];

/** People to make a pool and, with the first of them as a model panel, its quotas from. */
interface Sketch {
  /** Number of values of each feature. */
  readonly sizes: readonly number[];
  readonly people: readonly Values[];
  readonly panelSize: number;
  /** How far each quota lies from what the model panel has: `min` under it, `max` over it. */
  readonly slacks: readonly Slack[];
}

interface Slack {
  readonly min: number;
  readonly max: number;
}

const slack: fc.Arbitrary<Slack> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ min: 0, max: 0 }) },
  { weight: 1, arbitrary: fc.record({ min: fc.nat(1), max: fc.nat(1) }) },
);

/** Any two to four features of two or three values. */
const plain: fc.Arbitrary<Sketch> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 4 })
  .chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      people: fc.array(fc.tuple(...sizes.map((size) => fc.nat(size - 1))), { minLength: 7, maxLength: 11 }),
      panelSize: fc.integer({ min: 2, max: 6 }),
      slacks: fc.array(slack, { minLength: 12, maxLength: 12 }),
    }),
  );

const tight: readonly Slack[] = [{ min: 0, max: 0 }];
const none = [0, 0, 0];
const two = [
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 1],
];

/**
 * Three yes/no features, and everybody but one to three people has an even number of yeses. The quotas fix an odd number of yeses, so every panel
 * needs one of the odd people, while half-seats for even people do without. That is where fractions of people part from people.
 */
const parity: fc.Arbitrary<Sketch> = fc
  .record({
    odd: fc.array(fc.constantFrom([1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]), { minLength: 1, maxLength: 3 }),
    even: fc.shuffledSubarray([none, none, none, ...two, ...two, ...two], { minLength: 7, maxLength: 9 }),
    panelSize: fc.integer({ min: 3, max: 6 }),
  })
  .map(({ odd, even, panelSize }) => ({
    sizes: [2, 2, 2],
    people: [odd[0]!, ...even, ...odd.slice(1)],
    panelSize,
    slacks: tight,
  }));

/**
 * Parity again, so that everybody can be selected and only the fairest chances differ: the one odd person is on every panel and brings somebody
 * without a yes along, though half of both would leave more room for the many with two. Which answer counts as the yes is left open.
 */
const crowding: fc.Arbitrary<Sketch> = fc
  .record({
    sixth: fc.constantFrom([], [none], ...two.map((values) => [values])),
    crowd: fc.shuffledSubarray([...two, ...two], { minLength: 3, maxLength: 6 }),
    yes: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)),
  })
  .map(({ sixth, crowd, yes }) => {
    const people = [[1, 1, 1], none, ...two, ...sixth, ...crowd];
    const named = people.map((values) => values.map((value, f) => (value === 1 ? yes[f]! : 1 - yes[f]!)));
    return { sizes: [2, 2, 2], people: named, panelSize: 5 + sixth.length, slacks: tight };
  });

const sketch = fc.oneof(plain, parity, crowding);

/** A draw with at least one feasible panel: quotas are as the first people have them, or wider. */
export const feasibleDraw: fc.Arbitrary<SmallDraw> = sketch.map(drawAsFirst);

/** Such draws of the kinds where fractions of people often have other chances than people. */
export const hardDraw: fc.Arbitrary<SmallDraw> = fc.oneof(parity, crowding).map(drawAsFirst);

function drawAsFirst(of: Sketch): SmallDraw {
  const model = of.people.slice(0, of.panelSize);
  return drawOf(of, (f, v) => model.filter((values) => values[f] === v).length);
}

/**
 * A draw whose quotas of the first feature are a seat off what the first people have, so that often no panel meets them; some quotas bound
 * how far they may be relaxed.
 */
export const offDraw: fc.Arbitrary<SmallDraw> = fc
  .record({ of: sketch, withoutFirst: fc.boolean(), flex: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }) })
  .map(({ of, withoutFirst, flex }) => {
    // Without the odd person whom `parity` and `crowding` put first, fractions may still meet quotas that no panel does.
    const people = withoutFirst ? of.people.slice(1) : of.people;
    const model = people.slice(0, of.panelSize);
    const shift = model.some((values) => values[0] === 1) ? 1 : -1;
    const count = (f: number, v: number): number => {
      const seats = model.filter((values) => values[f] === v).length;
      return f === 0 && v < 2 ? seats + (v === 0 ? shift : -shift) : seats;
    };
    return withFlex(drawOf({ ...of, people }, count), flex);
  });

function drawOf(
  { sizes, people, panelSize, slacks }: Sketch,
  count: (feature: number, value: number) => number,
): SmallDraw {
  let line = 2;
  const quotas = sizes.map((size, f) => ({
    feature: `f${f}`,
    quotas: namesOf(size).map((value, v): Quota => {
      const seats = count(f, v);
      const { min, max } = slacks[line % slacks.length]!;
      return {
        value,
        min: Math.max(0, seats - min),
        max: Math.max(0, seats + max),
        minFlex: 0,
        maxFlex: Infinity,
        line: line++,
      };
    }),
  }));
  return { pool: poolOf(sizes, people), quotas, panelSize };
}

/** Such draws with the household rule: some people share homes. The first ones, whom a feasible draw's quotas are made from, live apart. */
export function withHomes(draws: fc.Arbitrary<SmallDraw>): fc.Arbitrary<SmallDraw> {
  return draws.chain((draw) => fc.oneof(fc.constant(inCouples(draw)), inAnyHome(draw)));
}

/** The same without couples, so that people stay as they are. */
export function inAnyHomes(draws: fc.Arbitrary<SmallDraw>): fc.Arbitrary<SmallDraw> {
  return draws.chain(inAnyHome);
}

function inAnyHome(draw: SmallDraw): fc.Arbitrary<SmallDraw> {
  const { length } = draw.pool.people;
  const home = fc.option(fc.nat(draw.panelSize), { freq: 4, nil: undefined });
  return fc.array(home, { minLength: length, maxLength: length }).map((homes) => {
    const households = homes.map((number, i) => (i < draw.panelSize && number !== undefined ? i : number));
    return { ...draw, pool: { ...draw.pool, households } };
  });
}

/** Everybody beyond the first lives with one of those, and has the opposite values: so couples are often alike. */
function inCouples({ pool, quotas, panelSize }: SmallDraw): SmallDraw {
  const opposite = (values: Values): Values => values.map((v, f) => pool.features[f]!.values.length - 1 - v);
  const households = pool.people.map((_, i) => i % panelSize);
  const people = pool.people.map((person, i) =>
    i < panelSize ? person : { ...person, values: opposite(pool.people[i % panelSize]!.values) },
  );
  return { pool: { ...pool, people, households }, quotas, panelSize };
}

/** Flex bounds nought to two seats beyond each quota; 3 and up leave it free. */
function withFlex({ pool, quotas, panelSize }: SmallDraw, flex: readonly number[]): SmallDraw {
  const bounded = (quota: Quota): Quota => {
    const room = flex[quota.line % flex.length]!;
    return room > 2 ? quota : { ...quota, minFlex: Math.max(0, quota.min - room), maxFlex: quota.max + room };
  };
  const bound = quotas.map(({ feature, quotas: values }) => ({ feature, quotas: values.map(bounded) }));
  return { pool, quotas: bound, panelSize };
}

/** A pool with features f0, f1, … of values a, b, c; people p00, p01, … in this order. */
function poolOf(sizes: readonly number[], people: readonly Values[]): Pool {
  return {
    features: sizes.map((size, f) => ({ name: `f${f}`, values: namesOf(size) })),
    people: people.map((values, row) => ({ id: `p${String(row).padStart(2, "0")}`, row, values })),
  };
}

function namesOf(size: number): string[] {
  return ["a", "b", "c"].slice(0, size);
}
