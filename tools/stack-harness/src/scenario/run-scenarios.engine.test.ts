import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { renderDifferences } from "./render-result.ts";
import { runScenarios } from "./run-scenarios.ts";
import type { RunOptions } from "./run-scenarios.ts";
import type { InputLine, LogPipeline, Scenario } from "./scenario.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The real Alloy, behind a script that counts its starts. */
function countingAlloy(): { readonly program: string; readonly starts: () => number } {
  const [program, starts] = [join(folder, "alloy"), join(folder, "starts")];
  writeFileSync(program, `#!/bin/sh\necho start >> "${starts}"\nexec "${engine("alloy")}" "$@"\n`);
  chmodSync(program, 0o755);
  return { program, starts: () => readFileSync(starts, "utf8").split("\n").length - 1 };
}

const pipelineOf = (source: string, entry?: string): LogPipeline => ({
  files: [{ name: "a.alloy", source }],
  folder,
  ...(entry !== undefined && { entry }),
});

const lines = (...texts: readonly (string | Partial<InputLine>)[]): readonly InputLine[] =>
  texts.map((text) =>
    typeof text === "string" ? { line: text, labels: { job: "x" } } : { line: "", labels: {}, ...text },
  );

/** What is told of each scenario; a run that could not be is what was wrong. */
async function told(
  scenarios: readonly Scenario[],
  options: Partial<RunOptions> = {},
): Promise<readonly string[]> {
  const run = await runScenarios(scenarios, { alloy: engine("alloy"), ...options });
  if (run.ok) return run.results.map((result) => renderDifferences(result));
  return run.diagnostics.map(
    ({ code, file, position, message }) =>
      `${file}:${position?.line}:${position?.column} ${code}: ${message}`,
  );
}

const web = `
loki.process "web" {
	forward_to = [loki.write.all.receiver]

	stage.drop {
		expression          = "GET /health"
		drop_counter_reason = "health"
	}

	stage.regex {
		expression = "^(?P<level>[a-z]+) (?P<request>[0-9]+) (?P<time>\\\\S+)"
	}

	stage.labels {
		values = {level = ""}
	}

	stage.structured_metadata {
		values = {request = ""}
	}

	stage.timestamp {
		source = "time"
		format = "RFC3339Nano"
	}
}

loki.write "all" {
	endpoint {
		url = "http://192.0.2.1/never"
	}
}
`;

test("a hundred scenarios run in one start, each with a state of its own", async () => {
  const pipeline = pipelineOf(web);
  const scenarios = Array.from({ length: 100 }, (_, index): Scenario => ({
    name: `scenario ${index}`,
    pipeline,
    lines: lines(`info ${index} 2026-01-02T03:04:05.000000006Z`, "GET /health"),
    expect: [
      {
        exact: true,
        labels: { job: "x", level: "info" },
        metadata: { request: String(index) },
        time: "2026-01-02T03:04:05.000000006Z",
      },
      "dropped",
    ],
    count: 1,
    metrics: [{ metric: "loki_process_dropped_lines_total", labels: { reason: "health" }, value: 1 }],
  }));
  const alloy = countingAlloy();
  const run = await runScenarios(scenarios, { alloy: alloy.program });
  expect(run.ok && run.results.filter(({ passed }) => !passed)).toEqual([]);
  expect(run.ok && run.results).toHaveLength(100);
  expect(alloy.starts()).toBe(1);
});

test("labels, metadata, times and texts come through as they went in, to the last byte", async () => {
  const pipeline = pipelineOf(
    'loki.relabel "r" {\n  forward_to = [loki.write.w.receiver]\n}\nloki.process "p" {\n  forward_to = [loki.write.w.receiver]\n}\nloki.write "w" { }\n',
    "loki.process.p",
  );
  const odd = {
    line: ' "é\t\u0001\\ ',
    labels: { a: 'say "x"\n\\', b: "é" },
    metadata: { m: 'ü\n"', n: "1" },
    time: "2001-02-03T04:05:06.123456789Z",
  };
  const none = { line: "no labels" };
  const outcomes = [{ ...odd, exact: true }, { exact: true }];
  expect(await told([{ name: "it", pipeline, lines: lines(odd, none), expect: outcomes }])).toEqual([""]);
});

test("every difference of a failing scenario is told", async () => {
  const scenario: Scenario = {
    name: "it",
    pipeline: pipelineOf(web),
    lines: lines("info 7 2026-01-02T03:04:05Z", "GET /health", "warn 8 2026-01-02T03:04:06Z", "other"),
    expect: [
      {
        labels: { level: "warn", job: null, host: "a" },
        metadata: { request: "8" },
        time: "2026-01-02T03:04:05.5Z",
        line: "changed",
      },
      {},
      "dropped",
      { exact: true },
    ],
    count: 4,
    metrics: [{ metric: "loki_process_dropped_lines_total", min: 2 }],
  };
  expect(await told([scenario])).toEqual([
    `  line 1: info 7 2026-01-02T03:04:05Z
    - label level: warn
    + label level: info
    + label job: x
    - label host: a
    - metadata request: 8
    + metadata request: 7
    - time: 2026-01-02T03:04:05.5Z
    + time: 2026-01-02T03:04:05Z
    - line: changed
    + line: info 7 2026-01-02T03:04:05Z
  line 2: GET /health
    - outcome: an entry
    + outcome: dropped
  line 3: warn 8 2026-01-02T03:04:06Z
    - outcome: dropped
    + outcome: an entry
    + receiver: loki.write.all
    + label job: x
    + label level: warn
    + metadata request: 8
    + line: warn 8 2026-01-02T03:04:06Z
  line 4: other
    + label job: x
  count
    - count: 4
    + count: 3
  metrics
    - loki_process_dropped_lines_total at least 2
    + loki_process_dropped_lines_total{component_id="loki.process.web", reason="health"} 1
`,
  ]);
});

test("multiline stages join lines of one scenario alone, and what they hold back is awaited", async () => {
  const pipeline = pipelineOf(
    `
loki.process "p" {
	forward_to = [loki.process.second.receiver]
	stage.multiline {
		firstline     = "^\\\\["
		max_wait_time = "1s"
	}
}
loki.process "second" {
	forward_to = [loki.write.w.receiver]
	stage.multiline {
		firstline     = "^\\\\[a"
		max_wait_time = "1s"
	}
}
loki.write "w" { }
`,
  );
  const joined: Scenario = {
    name: "joined",
    pipeline,
    lines: lines("[a one", "two", "[b three", "[a four"),
    expect: [{ line: "[a one\ntwo\n[b three" }, "joined", "joined", {}],
  };
  const other: Scenario = {
    name: "other",
    pipeline,
    lines: lines("no first line", "[a last"),
    expect: [{}, {}],
  };
  expect(await told([joined, other, joined])).toEqual(["", "", ""]);
});

test("where lines fork, an entry comes out per receiver", async () => {
  const pipeline = pipelineOf(`
loki.process "p" {
	forward_to = [loki.write.all.receiver, loki.relabel.errors.receiver]
}
loki.relabel "errors" {
	forward_to = [otelcol.receiver.loki.errors.receiver]
	rule {
		action        = "keep"
		source_labels = ["level"]
		regex         = "error"
	}
}
loki.write "all" { }
otelcol.receiver.loki "errors" {
	output { }
}
`);
  const error = { line: "e", labels: { level: "error" } };
  const info = { line: "i", labels: { level: "info" } };
  const scenario: Scenario = {
    name: "it",
    pipeline,
    lines: lines(error, info),
    expect: [
      [{ receiver: "otelcol.receiver.loki.errors" }, { receiver: "loki.write.all" }],
      { receiver: "loki.write.all" },
    ],
    count: 3,
  };
  expect(await told([scenario])).toEqual([""]);
});

test("limits and metrics are each scenario's own", async () => {
  const source = `
loki.process "p" {
	forward_to = [loki.write.w.receiver]
	stage.limit {
		rate  = 0.001
		burst = 2
		drop  = true
	}
	stage.metrics {
		metric.counter {
			name        = "kept_total"
			match_all   = true
			action      = "inc"
		}
	}
}
loki.write "w" { }
`;
  const scenario: Scenario = {
    name: "it",
    pipeline: pipelineOf(source),
    lines: lines("a", "b", "c"),
    expect: [{}, {}, "dropped"],
    metrics: [
      { metric: "loki_process_dropped_lines_total", labels: { reason: "ratelimit_drop_stage" }, value: 1 },
      { metric: "loki_process_custom_kept_total", labels: { job: "x" }, value: 2 },
    ],
  };
  expect(await told([scenario, scenario])).toEqual(["", ""]);
});

test("a source counts with its labels and relabel rules, and hidden labels reach them", async () => {
  const source = `
loki.relabel "rules" {
	forward_to = []
	rule {
		source_labels = ["__journal__systemd_unit"]
		target_label  = "unit"
	}
}
loki.source.journal "j" {
	forward_to    = [loki.write.w.receiver]
	relabel_rules = loki.relabel.rules.rules
	labels        = {job = sys.env("JOB")}
}
loki.write "w" { }
`;
  const line = { line: "x", labels: { __journal__systemd_unit: "a.service" } };
  const scenario: Scenario = {
    name: "it",
    pipeline: pipelineOf(source, "loki.source.journal.j"),
    lines: lines(line),
    expect: [{ exact: true, labels: { unit: "a.service", job: "journal" } }],
  };
  expect(await told([scenario], { environment: { JOB: "journal" } })).toEqual([""]);
});

test("custom components run as they are", async () => {
  const source = `
declare "redact" {
	argument "to" { }
	loki.process "p" {
		forward_to = argument.to.value
		stage.replace {
			expression = "token=(\\\\S+)"
			replace    = "***"
		}
		stage.drop {
			expression = "noise"
		}
	}
	export "receiver" {
		value = loki.process.p.receiver
	}
}
redact "web" {
	to = [loki.write.w.receiver]
}
loki.source.file "f" {
	targets    = []
	forward_to = [redact.web.receiver]
}
loki.write "w" { }
`;
  const scenario: Scenario = {
    name: "it",
    pipeline: pipelineOf(source),
    lines: lines("token=abc", "noise"),
    expect: [{ line: "token=***" }, "dropped"],
    metrics: [{ metric: "loki_process_dropped_lines_total", value: 1 }],
  };
  expect(await told([scenario])).toEqual([""]);
});

describe("a configuration that Alloy refuses", () => {
  test.each([
    [
      "an unknown block",
      'loki.process "p" {\n  forward_to = []\n\n  stage.drp { }\n}\n',
      'a.alloy:4:3 scenario/refused-config: unrecognized block name "stage.drp"',
    ],
    [
      "a regular expression that does not compile",
      'loki.process "p" {\n  forward_to = []\n  stage.regex {\n    expression = "("\n  }\n}\n',
      "a.alloy:1:1 scenario/refused-config: Failed to build component: building component: invalid stage config could not compile regular expression: error parsing regexp: missing closing ): `(`",
    ],
    [
      "syntax",
      "loki.process {\n",
      'a.alloy:2:1 alloy/unexpected-token: the end of the file stands where "}" belongs',
    ],
  ])("%s", async (_, source, wanted) => {
    const scenario: Scenario = { name: "it", pipeline: pipelineOf(source), lines: lines("x"), count: 0 };
    expect(await told([scenario])).toEqual([wanted]);
  });

  test("a program that is no Alloy says how it ended", async () => {
    const scenario: Scenario = { name: "it", pipeline: pipelineOf(web), lines: lines("x"), count: 1 };
    expect(await told([scenario], { alloy: process.execPath })).toHaveLength(1);
    expect(await told([scenario], { alloy: join(folder, "none") })).toEqual([
      expect.stringMatching(
        /^:undefined:undefined scenario\/refused-config: alloy ended with no start: spawn .* ENOENT$/,
      ),
    ]);
  });
});

test("nothing is left behind but what is to be kept", async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("stackmon-test-"));
  const scenario: Scenario = { name: "it", pipeline: pipelineOf(web), lines: lines("x"), count: 1 };
  expect(await told([scenario], { keep: folder })).toEqual([""]);
  expect(await told([scenario])).toEqual([""]);
  expect(existsSync(join(folder, "config.alloy")) && existsSync(join(folder, "alloy.log"))).toBe(true);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("stackmon-test-"))).toEqual(before);
});
