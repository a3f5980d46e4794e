import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { describe, expect, test } from "vitest";
import { prometheusRules } from "../../src/render/prometheus.ts";
import { alertingRules } from "../../src/render/rule-file.ts";
import type { RuleFile } from "../../src/render/rule-file.ts";
import { grafanaStack, victoriaStack } from "../../src/stack.fixture.ts";
import { alertTests } from "../../src/test/alert-tests.ts";
import { refutedAlerts } from "../mutation/promtool.ts";
import { silentStory, wholeStackStories } from "./whole-stack-stories.ts";

const namesIn = (rules: RuleFile): readonly string[] => alertingRules(rules).map(({ alert }) => alert);

// Each stack is asked of the program that evaluates its rules.
describe("a stack on Prometheus and Loki", () => {
  const rules = prometheusRules(grafanaStack);
  const present = namesIn(rules);

  test.each(wholeStackStories)(
    "$title: promtool hears nothing but what is named",
    (story) => {
      const stories = [silentStory(story, grafanaStack, present)];
      const heard = refutedAlerts(engine("promtool"), [{ rules, stories }]);
      const named = Object.keys(story.but).filter((alert) => present.includes(alert));
      expect([...heard].toSorted()).toEqual(named.toSorted());
    },
    300_000,
  );
});

describe("a stack on VictoriaMetrics and VictoriaLogs, behind a gate", () => {
  const rules = prometheusRules(victoriaStack);
  const present = namesIn(rules);

  test.each(wholeStackStories)(
    "$title: vmalert-tool hears none but what is named",
    (story) => {
      const others = present.filter((alert) => !(alert in story.but));
      const stories = [silentStory(story, victoriaStack, others)];
      const tests = alertTests(rules, stories, "vmalert-tool", "rules.yaml");
      const folder = mkdtempSync(join(tmpdir(), "stackmon-whole-stack-"));
      try {
        writeFileSync(join(folder, "rules.yaml"), JSON.stringify(rules));
        writeFileSync(join(folder, "tests.yaml"), JSON.stringify(tests));
        const { status, stdout, stderr } = spawnSync(
          engine("vmalert-tool"),
          ["unittest", "--files=tests.yaml"],
          { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
        );
        expect(status, `${stdout}${stderr}`.slice(0, 4_000)).toBe(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    300_000,
  );
});
