import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { RuleFile } from "@stackmon/alerts";
import { alertTests, verdicts } from "@stackmon/alerts/test";
import { engine } from "@stackmon/engines";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { stringify } from "yaml";
import { write } from "../all-stores.ts";
import type { HeardAlert } from "./heard.ts";
import { pastLine } from "./lines.ts";
import { Past } from "./past.ts";
import { pastAddress, pastHub } from "./stack.ts";

const labels = { severity: "warning" };
const annotations = { summary: "Told of {{ .Labels.host }}" };

/** Two rules of which one waits, and goes on for a while. */
const onMetrics: RuleFile = {
  groups: [
    {
      name: "levels",
      interval: "1m",
      rules: [
        { alert: "AtOnce", expr: "level > 1", for: "0m", labels, annotations },
        { alert: "Held", expr: "level > 1", for: "3m", keep_firing_for: "5m", labels, annotations },
      ],
    },
  ],
};

const counted =
  '_time:5m {service=`stacks-node`} "needle in the hay" | stats by (host) count() as lines | filter lines:>=2';

const onLogs = {
  groups: [
    {
      name: "needles",
      type: "vlogs",
      interval: "1m",
      rules: [{ alert: "Counted", expr: counted, for: "2m", keep_firing_for: "4m", labels, annotations }],
    },
  ],
};

const past = new Past(
  {
    files: new Map([
      ...pastHub.files,
      ["rules/stackmon-metrics.yaml", stringify(onMetrics)],
      ["rules/stackmon-logs.yaml", stringify(onLogs)],
    ]),
  },
  pastAddress,
);
const minutes = 40;
const from = past.end - minutes * 60;
let heard: readonly HeardAlert[] = [];
let keep = true;

beforeAll(async () => {
  await past.start();
  const times = Array.from({ length: minutes * 4 + 1 }, (_, index) => from + index * 15);
  const high = (time: number): boolean => time >= from + 600 && time < from + 1200;
  const row = {
    metric: { __name__: "level", host: "one" },
    values: times.map((time) => (high(time) ? 2 : 0)),
    timestamps: times.map((time) => time * 1000),
  };
  await past.storeSeries([{ row: JSON.stringify(row), length: times.length }]);
  const needle = (at: number): string =>
    pastLine({ host: "one", service: "stacks-node", time: from + at * 60, text: "a needle in the hay" }, 0);
  await past.storeLines([10.5, 11.5, 25.5].map(needle));
  await past.replay({ from, to: past.end });
  heard = await past.heard({ from, to: past.end });
  keep = false;
});
afterAll(() => past.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

function minutesOf(name: string): readonly number[] {
  return heard
    .filter(({ alert }) => alert === name)
    .flatMap(({ times }) => times.map((time) => (time - from) / 60));
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("an alert on metrics fires after its for, and for as long after its condition as it is kept", () => {
  keepWhenFailed();
  expect(minutesOf("AtOnce")).toEqual(range(10, 19));
  expect(minutesOf("Held")).toEqual(range(13, 24));
});

test("vmalert-tool, in which vmalert's own clock runs, hears the same", () => {
  keepWhenFailed();
  const silent = ["12m", "25m"] as const;
  const story = {
    title: "the level is high for ten minutes",
    series: [{ series: 'level{host="one"}', values: "0x9 2x9 0x20" }],
    expect: verdicts("Held", [{ host: "one" }], { silent, fires: ["13m", "24m"] }),
  };
  write(join(past.folder, "rules.yaml"), stringify(onMetrics));
  const file = alertTests(onMetrics, [story], "vmalert-tool", "rules.yaml");
  write(join(past.folder, "tests.yaml"), stringify(file));
  const { status, stdout, stderr } = spawnSync(engine("vmalert-tool"), ["unittest", "--files=tests.yaml"], {
    cwd: past.folder,
    encoding: "utf8",
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

test("an alert on logs counts in the window of its rule, which ends at each minute", () => {
  keepWhenFailed();
  // Both lines are within five minutes from minute 12 to 15.
  expect(minutesOf("Counted")).toEqual(range(14, 19));
});
