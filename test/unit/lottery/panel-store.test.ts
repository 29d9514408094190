import { describe, expect, it } from "vitest";
import { PanelStore, worthOf } from "../../../src/lottery/panel-store.ts";
import { village } from "../../support/polytopes.ts";

describe("PanelStore", () => {
  it("keeps every panel once, in the order they were found", () => {
    const store = new PanelStore(village);
    const panels = [Uint32Array.of(0, 0, 3, 3), Uint32Array.of(0, 1, 2, 3), Uint32Array.of(1, 1, 2, 2)];
    for (const panel of panels) expect(store.add(panel)).toBe(true);
    for (const panel of panels) expect(store.add(panel.slice())).toBe(false);
    expect(store.panels).toEqual(panels);
  });

  it("tells apart panels that differ in a seat, whichever it is", () => {
    const people = 110;
    const store = new PanelStore({ ...village, sizes: new Int32Array(people).fill(1) });
    let added = 0;
    for (let a = 0; a < people; a++) {
      for (let b = a + 1; b < people; b++) {
        for (let c = b + 1; c < people; c++) if (store.add(Uint32Array.of(a, b, c))) added++;
      }
    }
    // 110 · 109 · 108 / 6: enough to tell 32 bits of hash from 53.
    expect(added).toBe(215_820);
  });

  it("knows whom no panel has seated so far", () => {
    const store = new PanelStore(village);
    expect(store.unseen()).toEqual([0, 1, 2, 3]);
    store.add(Uint32Array.of(0, 0, 3, 3));
    expect(store.unseen()).toEqual([1, 2]);
    store.add(Uint32Array.of(0, 1, 2, 3));
    expect(store.unseen()).toEqual([]);
  });
});

it("worthOf sums over the seats", () => {
  expect(worthOf(Uint32Array.of(0, 2, 2), [5, 7, 11])).toBe(27);
});
