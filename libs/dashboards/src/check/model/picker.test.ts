import { formatDiagnostic } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { checkDashboard } from "../index.ts";

const codes = [
  "dashboard/missing-template-variable",
  "dashboard/missing-job-matcher",
  "dashboard/missing-host-matcher",
];

/** What is said of the job and the machines of a board with one panel. */
function said(
  expr: string,
  variables: readonly (readonly [name: string, query: unknown])[],
): readonly string[] {
  const source = { type: "prometheus", uid: "${DS}" };
  const list = [
    { name: "DS", type: "datasource", query: "prometheus" },
    ...variables.map(([name, query]) => ({ name, query, type: "query", datasource: source, refresh: 2 })),
  ];
  const panel = { id: 1, type: "stat", title: "Up", datasource: source, targets: [{ refId: "A", expr }] };
  return checkDashboard({ uid: "hosts", panels: [panel], templating: { list } })
    .diagnostics.filter(({ code }) => codes.includes(code))
    .map(formatDiagnostic);
}

const job = ["program", "label_values(job)"] as const;

describe("the variable that picks machines is known by the label that it reads", () => {
  test.each<[label: string, query: unknown]>([
    ["host", "label_values(up, host)"],
    ["instance", 'label_values(up{job=~"$program", a=~"b,c"}, instance)'],
    ["instance", { query: "label_values(up, instance)", refId: "A" }],
    ["host", { label: "host", stream: "", type: 1 }],
    ["host", { field: "host", type: "fieldValue", query: "*" }],
  ])("%s by %j", (label, query) => {
    expect(said(`up{job=~"$program",${label}=~"$node"}`, [job, ["node", query]])).toEqual([]);
    expect(said('up{job=~"$program"}', [job, ["node", query]])).toEqual([
      `dashboard/missing-host-matcher: hosts › 1 "Up" › A › up is not selected by the variable $node, and shows what the reader has not chosen; add ${label}=~"$node"`,
    ]);
  });

  test("or by its name, where what fills it names no label", () => {
    expect(said('up{job=~"$program",host=~"$host"}', [job, ["host", "query_result(up)"]])).toEqual([]);
  });

  test("another label is none of machines, and advice names the job's variable", () => {
    expect(said('up{job=~"$program",host="a"}', [job, ["node", "label_values(up, nodename)"]])).toEqual([
      'dashboard/missing-template-variable: hosts › no variable picks the machines; declare host or instance, filled by label_values(up{job=~"$program"}, instance)',
    ]);
  });
});

test("so is the one that picks jobs", () => {
  const node = ["node", "label_values(up, host)"] as const;
  expect(said('up{job="a",host=~"$node"}', [job, node])).toEqual([
    'dashboard/missing-job-matcher: hosts › 1 "Up" › A › up is not selected by the variable $program, and shows what the reader has not chosen; add job=~"$program"',
  ]);
});
