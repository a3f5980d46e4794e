import { gauge } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { logMarks, metricMarks } from "./annotation.ts";
import { boardAnnotations, deployTag } from "./board-annotations.ts";

const marks = { name: "Forks", color: "orange", shown: true };
const lines = { job: "stacks", anyOf: ["reorg"] };

describe("what is marked of lines", () => {
  test("in VictoriaLogs is text and tags of the line, and no field beside them", () => {
    expect(logMarks({ metrics: "prometheus", logs: "victoria-logs" }, marks, lines)).toMatchObject({
      datasource: { uid: "${logs}" },
      enable: true,
      mappings: { text: { value: "Line" }, tags: { value: "labels" } },
      target: {
        refId: "Anno",
        expr: '{job=`stacks`} "reorg" | fields _time, _msg, host, service',
        queryType: "instant",
      },
    });
  });

  test("in Loki is read beside the target", () => {
    const expr = '{job=`stacks`} |= "reorg"';
    expect(logMarks({ metrics: "prometheus", logs: "loki" }, marks, lines)).toMatchObject({
      expr,
      maxLines: 100,
      tagKeys: "host,service",
      target: { expr, queryType: "range" },
    });
  });
});

test("what is marked of metrics has a title and tags", () => {
  const what = { expression: gauge("up"), title: "{{host}} is up", tags: ["host"] };
  expect(
    metricMarks({ metrics: "prometheus", logs: "loki" }, { ...marks, shown: false }, what),
  ).toMatchObject({
    enable: false,
    titleFormat: "{{host}} is up",
    tagKeys: "host",
    target: { expr: "up", refId: "Anno" },
  });
});

describe("a board's annotations", () => {
  const namesOf = (hasLogs: boolean): readonly string[] =>
    boardAnnotations({ metrics: "prometheus", logs: "loki" }, hasLogs).map(
      ({ name, enable }) => `${name} ${enable}`,
    );

  test("are shown where they are rare, and read logs where the board does", () => {
    const others = ["Annotations & Alerts true", "Deploys true", "Restarts true"];
    expect(namesOf(true)).toEqual([...others, "Reorgs true", "Alerts false"]);
    expect(namesOf(false)).toEqual([...others, "Alerts false"]);
  });

  test("have deploys of whoever writes them under the tag", () => {
    const [, deploys] = boardAnnotations({ metrics: "prometheus", logs: "loki" }, false);
    expect(deploys).toMatchObject({
      datasource: { type: "grafana", uid: "-- Grafana --" },
      target: { type: "tags", tags: [deployTag] },
    });
  });
});
