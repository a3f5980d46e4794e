import { logqlLines, logsqlLines } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { logsBoard } from "./board.ts";
import * as queries from "./queries.ts";

interface Model {
  readonly panels: readonly { readonly type: string; readonly title: string; readonly options?: object }[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: unknown }[];
  };
}

const modelOf = (logs: "loki" | "victoria-logs"): Model =>
  JSON.parse(logsBoard(stackOf("victoria-metrics", logs)).json) as Model;

it("begins with the one thing that is followed, and its story begins with the oldest line", () => {
  const [first, lines] = modelOf("loki").panels;
  expect(first?.title).toBe("One thing followed");
  expect(lines?.options).toMatchObject({ sortOrder: "Ascending" });
});

it("asks each log store for services in its own way", () => {
  const serviceOf = (logs: "loki" | "victoria-logs"): unknown =>
    modelOf(logs).templating.list.find(({ name }) => name === "service")?.query;
  expect(serviceOf("loki")).toMatchObject({ type: 1, label: "service" });
  expect(serviceOf("victoria-logs")).toMatchObject({ type: "fieldValue", field: "service" });
});

describe("what is typed", () => {
  it("is nothing at first", () => {
    const typed = modelOf("loki").templating.list.filter(({ type }) => type === "textbox");
    expect(typed.map(({ name, query }) => [name, query])).toEqual([
      ["search", ""],
      ["id", ""],
    ]);
  });

  it("narrows all that is shown, but what is followed", () => {
    for (const lines of [queries.shown, queries.errors, queries.panics]) {
      expect(logqlLines(lines)).toContain("${search:regex}");
      expect(logsqlLines(lines)).toContain("${search:regex}");
    }
    expect(logqlLines(queries.ofOneThing)).not.toMatch(/search|level|service/);
  });
});
