import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changes, clampMax, gauge } from "@stackmon/stacks";
import { engine } from "@stackmon/engines";
import { expect, test } from "vitest";
import type { RuleFile } from "../../src/render/rule-file.ts";
import { burnRate, burnWindows, recordedShares, shareOfTimeNot, windowsOf } from "../../src/slo/index.ts";
import type { ErrorShare } from "../../src/slo/index.ts";
import { alertTests, verdicts } from "../../src/test/index.ts";
import type { AlertStory, RuleTester } from "../../src/test/index.ts";

const stale = shareOfTimeNot({
  good: clampMax(changes(gauge("stacks_node_stacks_tip_height"), "5m"), 1),
  step: "1m",
});
const recorded = recordedShares({
  name: "host:tip_stale",
  errors: stale,
  windows: windowsOf(burnWindows.fast),
});

function ruleOf(alert: string, errors: ErrorShare<"host">): RuleFile["groups"][number]["rules"][number] {
  const { promql } = burnRate({ objective: 0.99, errors, by: ["host"] }, burnWindows.fast);
  return { alert, expr: promql, for: "0m", labels: {}, annotations: {} };
}

const alerts = [ruleOf("Asked", stale), ruleOf("Recorded", recorded.errors)];
const rules: RuleFile = { groups: [{ name: "slo", interval: "1m", rules: alerts }] };

/** The labels of an alert on recorded shares are those of an alert that asks itself: the tip's. */
const firing = [{ host: "a" }];
const moments = { silent: ["100m", "108m", "175m"], fires: ["120m", "130m"] } as const;
const story: AlertStory = {
  title: "a tip stands for half an hour, which six hours do not forget for another",
  series: [
    { series: 'stacks_node_stacks_tip_height{host="a"}', values: "0+6x100 600x30 606+6x100" },
    { series: 'stacks_node_stacks_tip_height{host="well"}', values: "0+6x232" },
  ],
  expect: [...verdicts("Asked", firing, moments), ...verdicts("Recorded", firing, moments)],
};

const commands: Readonly<Record<RuleTester, readonly string[]>> = {
  promtool: ["test", "rules", "tests.yaml"],
  "vmalert-tool": ["unittest", "--files=tests.yaml"],
};

test.each(["promtool", "vmalert-tool"] as const)(
  "%s hears of recorded shares when it hears of the shares themselves",
  (tester) => {
    const folder = mkdtempSync(join(tmpdir(), "stackmon-recorded-"));
    try {
      const groups = [{ name: "slo", interval: "1m", rules: [...recorded.rules, ...alerts] }];
      writeFileSync(join(folder, "rules.yaml"), JSON.stringify({ groups }));
      writeFileSync(
        join(folder, "tests.yaml"),
        JSON.stringify(alertTests(rules, [story], tester, "rules.yaml")),
      );
      const { status, stdout, stderr } = spawnSync(engine(tester), commands[tester], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(status, `${stdout}${stderr}`.slice(0, 4_000)).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
