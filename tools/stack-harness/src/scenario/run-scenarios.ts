import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { Environment } from "../environment-file.ts";
import { fetchText } from "../http.ts";
import { AlloyProcess } from "./alloy-process.ts";
import { refusals } from "./alloy-refusal.ts";
import { compareScenario } from "./compare.ts";
import { composeScenarios } from "./compose-scenarios.ts";
import { parseExposition, seriesOf } from "./exposition.ts";
import { feedOf } from "./feed.ts";
import type { LogFlow } from "./log-flow.ts";
import { logFlow } from "./log-flow.ts";
import { waitsIn } from "./stage-wait.ts";
import type { PlacedBlock } from "./config-blocks.ts";
import { lineField } from "./private-name.ts";
import type { ScenarioResult } from "./result.ts";
import type { LogPipeline, OutputEntry, Scenario } from "./scenario.ts";
import type { SunkEntry } from "./sink.ts";
import { Sink } from "./sink.ts";

export interface RunOptions {
  /** Path of the `alloy` program. */
  readonly alloy: string;
  /** What `sys.env` reads; default nothing. */
  readonly environment?: Environment;
  /** An existing folder that keeps the composed configuration and Alloy's log; by default a temporary one is removed. */
  readonly keep?: string;
}

export type ScenarioRun =
  | {
      readonly ok: true;
      /** In the order of the scenarios. */
      readonly results: readonly ScenarioResult[];
      /** Milliseconds from the start of Alloy to its end. */
      readonly duration: number;
    }
  | { readonly ok: false; readonly diagnostics: readonly FoundDiagnostic[] };

/** Milliseconds without a further entry after which none is awaited; more where Alloy took long to start. */
const quiet = 300;

/** What a component does with a line takes less than this share of what it took to start all of them. */
const shareOfStart = 1 / 5;

/** Streams of one push. */
const chunk = 500;

/**
 * Runs scenarios on the real Alloy, all in one start, each with a pipeline of its own.
 *
 * Diagnostics: those of {@link logFlow}, `scenario/refused-config`. Throws where Alloy ends before it is done.
 *
 * @example
 * ```ts
 * import { renderDifferences, runScenarios } from "@stackmon/harness";
 *
 * const source = 'loki.process "p" {\n  forward_to = []\n  stage.drop { expression = "secret" }\n}\n';
 * const pipeline = { files: [{ name: "config.alloy", source }], folder: "/etc/alloy" };
 * const lines = [{ line: "a secret", labels: { job: "x" } }];
 * const run = await runScenarios([{ name: "drops", pipeline, lines, expect: ["dropped"] }], { alloy: "alloy" });
 * if (run.ok) for (const result of run.results) console.log(renderDifferences(result));
 * ```
 */
export async function runScenarios(
  scenarios: readonly Scenario[],
  { alloy, environment = {}, keep }: RunOptions,
): Promise<ScenarioRun> {
  if (scenarios.length === 0) return { ok: true, results: [], duration: 0 };
  const flows = flowsOf(scenarios);
  if (!(flows instanceof Map)) return { ok: false, diagnostics: flows };
  const folder = keep ?? mkdtempSync(join(tmpdir(), "stackmon-test-"));
  const sink = new Sink();
  try {
    const options = { program: alloy, folder, environment };
    return await runComposed({ scenarios, flows, sink, started: Date.now() }, options);
  } finally {
    sink.stop();
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The flow of each pipeline, or everything that is wrong with any. */
function flowsOf(scenarios: readonly Scenario[]): Map<LogPipeline, LogFlow> | readonly FoundDiagnostic[] {
  const flows = [...new Set(scenarios.map(({ pipeline }) => pipeline))].map(logFlow);
  const diagnostics = flows.flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (diagnostics.length > 0) return diagnostics;
  return new Map(flows.flatMap((each) => (each.ok ? [[each.flow.pipeline, each.flow] as const] : [])));
}

interface Run {
  readonly scenarios: readonly Scenario[];
  readonly flows: ReadonlyMap<LogPipeline, LogFlow>;
  readonly sink: Sink;
  readonly started: number;
}

async function runComposed(
  run: Run,
  options: Parameters<typeof AlloyProcess.start>[1],
): Promise<ScenarioRun> {
  const text = composeScenarios(run.scenarios, run.flows, await run.sink.start());
  const alloy = await AlloyProcess.start(text.toString(), options);
  try {
    if (!(await alloy.isReady()))
      return { ok: false, diagnostics: refusals(alloy.log, alloy.ending ?? "", text) };
    const start = Date.now() - run.started;
    await push(alloy.feedUrl(), run.scenarios);
    await settle(alloy, run, start);
    const results = resultsOf(run, await alloy.metrics());
    return { ok: true, results, duration: Date.now() - run.started };
  } finally {
    await alloy.kill();
  }
}

async function push(url: string, scenarios: readonly Scenario[]): Promise<void> {
  const streams = feedOf(scenarios, BigInt(Date.now()) * 1_000_000n);
  for (let from = 0; from < streams.length; from += chunk) {
    const body = JSON.stringify({ streams: streams.slice(from, from + chunk) });
    const signal = AbortSignal.timeout(120_000);
    await fetchText(url, { method: "POST", headers: { "content-type": "application/json" }, body, signal });
  }
}

/**
 * Waits until the last line is through the feed and has been held back for as long as any stage may, and then until nothing
 * has come for a while; for longer where Alloy is slow.
 */
async function settle(alloy: AlloyProcess, { sink, flows }: Run, start: number): Promise<void> {
  const pushed = Date.now();
  await alloy.whileRunning("the last line through the feed", () => {
    if (!sink.isMarked) throw new Error("it is not there");
  });
  const fed = Date.now();
  const pause = Math.max(quiet, 2 * (fed - pushed), start * shareOfStart);
  const held = fed + Math.max(0, ...[...flows.values()].map(({ blocks }) => heldBack(blocks)));
  while (Date.now() < Math.max(held, sink.lastPush) + pause && alloy.ending === undefined) await sleep(20);
  if (sink.failure !== undefined)
    throw new Error("@stackmon/harness: unreadable push", { cause: sink.failure });
  if (alloy.ending !== undefined) throw new Error(`alloy ended with ${alloy.ending}\n${alloy.log}`);
}

const heldBack = (blocks: readonly PlacedBlock[]): number => waitsIn(blocks.map(({ block }) => block));

function resultsOf({ scenarios, flows, sink }: Run, exposition: string): readonly ScenarioResult[] {
  const series = parseExposition(exposition);
  return scenarios.map((scenario, index) => {
    const receivers = flows.get(scenario.pipeline)?.receivers ?? [];
    const entries = sink.entries.filter((entry) => entry.scenario === index);
    const outputs = entries.map((entry) => outputOf(entry, receivers[entry.receiver] ?? ""));
    return compareScenario(scenario, outputs, seriesOf(series, index));
  });
}

function outputOf({ labels, line, time, metadata }: SunkEntry, receiver: string): OutputEntry {
  const { [lineField]: number, ...own } = metadata;
  return {
    labels,
    line,
    time,
    metadata: own,
    receiver,
    from: number === undefined ? undefined : Number(number),
  };
}
