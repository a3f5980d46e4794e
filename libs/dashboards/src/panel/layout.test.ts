import { expect, it } from "vitest";
import { layOut } from "./layout.ts";
import type { PanelDraft } from "./panel.ts";

const stores = { metrics: "prometheus", logs: "loki" } as const;

function panel(id: number, width: number, height: number): PanelDraft {
  return { id, width, height, draw: () => ({ type: "text", id }) };
}

function places(panels: readonly PanelDraft[]): readonly string[] {
  return layOut([{ id: 1, title: "One", panels }], stores)
    .slice(1)
    .map(({ gridPos }) => `${gridPos!.x},${gridPos!.y}`);
}

it.each([
  ["side by side", [panel(2, 12, 8), panel(3, 12, 8)], ["0,1", "12,1"]],
  [
    "wrapped when the next does not fit",
    [panel(2, 10, 8), panel(3, 10, 8), panel(4, 10, 8)],
    ["0,1", "10,1", "0,9"],
  ],
  [
    "below the highest of the line above",
    [panel(2, 12, 4), panel(3, 12, 8), panel(4, 24, 4)],
    ["0,1", "12,1", "0,9"],
  ],
] as const)("places panels %s", (_, panels, expected) => {
  expect(places(panels)).toEqual(expected);
});

it("starts a row below everything before it", () => {
  const rows = [
    { id: 1, title: "One", panels: [panel(2, 12, 4), panel(3, 12, 8)] },
    { id: 4, title: "Two", panels: [] },
  ];
  expect(layOut(rows, stores).at(-1)).toMatchObject({
    type: "row",
    id: 4,
    gridPos: { x: 0, y: 9, w: 24, h: 1 },
  });
});

it("draws a draft twice without one result changing the other", () => {
  const rows = [{ id: 1, title: "One", panels: [panel(2, 12, 4)] }];
  const first = layOut(rows, stores);
  first[0]!.title = "changed";
  expect(layOut(rows, stores)[0]!.title).toBe("One");
});
