import { expect, test } from "vitest";
import { rows } from "./table.ts";

test("a row has both figures and their ratio", () => {
  const figures = new Map([
    ["empty", { "process, ms": 40 }],
    ["one-component", { "process, ms": 104.4 }],
  ] as const);
  expect(rows("Import", figures)).toEqual(["| Import: process, ms | 40.0 | 104 | 2.61 |"]);
});
