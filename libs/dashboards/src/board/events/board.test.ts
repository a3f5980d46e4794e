import { logEvents, logsqlLines } from "@stackmon/stacks";
import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { eventsBoard } from "./board.ts";
import * as queries from "./queries.ts";

it("answers for the chain, observers, proposals and panics, in that order", () => {
  const { json } = eventsBoard(stackOf("victoria-metrics", "victoria-logs"));
  const { panels } = JSON.parse(json) as { panels: { type: string; title: string }[] };
  expect(panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Chain",
    "Event observers",
    "Proposals",
    "Panics",
  ]);
});

it.each([
  ["reorgs_total", queries.reorgLines],
  ["panics_total", queries.panicLines],
])("shows the lines that %s counts", (metric, lines) => {
  for (const text of logEvents.find((each) => each.metric === metric)?.texts ?? []) {
    expect(logsqlLines(lines)).toContain(`"${text}"`);
  }
});

it("takes every line with a reason for a rejection", () => {
  expect(logsqlLines(queries.rejectionLines)).toContain("reject_reason:*");
});
