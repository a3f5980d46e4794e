import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MetricSource } from "@stackmon/stacks";
import { exposition } from "@stackmon/stacks";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { BoardTarget } from "./board-targets.ts";
import { boardsOf, boardTargets } from "./board-targets.ts";
import { emptyTargets, unsettledTargets } from "./empty-targets.ts";
import type { Asked } from "./grafana-query.ts";
import { askLikeGrafana, filledIn } from "./grafana-query.ts";
import { printedAt, recordedLines } from "./recorded-lines.ts";
import type { Deployment, Told } from "./stack.ts";
import { RunningStack } from "./stack.ts";
import { touchable } from "./store-exposition.ts";

const deployments: readonly Deployment[] = [
  { shape: "gated", metrics: "victoria-metrics", logs: "victoria-logs" },
  { shape: "separated", metrics: "prometheus", logs: "loki" },
];

/** Long enough for what Alloy scrapes of itself once it has sent something, and for a second rate, on an idle machine. */
const running = 90_000;

/** For as long again a query may wait for its data: the lines of the beginning are on the boards for five minutes. */
const patience = 90_000;

/** A share of targets above this would be boards that promise more than they show. */
const mostEmpty = 0.15;

/** A node that mines, whose families are all touched, and what the programs have really printed, at today's time. */
function told(): Told {
  const scrapes = new Map<MetricSource, number>();
  return {
    exposed: (service) => {
      const scrape = (scrapes.get(service) ?? 0) + 1;
      scrapes.set(service, scrape);
      return exposition(service, { scrape, touched: touchable(service) });
    },
    journal: [
      ...now("stacks-node").map((message) => ({ unit: "stacks-node.service", message })),
      ...now("bitcoind").map((message) => ({ unit: "bitcoind.service", message })),
    ],
    signerLog: now("stacks-signer"),
  };
}

const now = (program: Parameters<typeof recordedLines>[0]): readonly string[] =>
  recordedLines(program).map((line) => printedAt(line, new Date()));

describe.each(deployments)("boards of what $shape bundles deliver to $metrics and $logs", (deployment) => {
  let stack: RunningStack;
  let answers: ReadonlyMap<string, number>;
  let failed = true;

  beforeAll(async () => {
    stack = new RunningStack(deployment, told());
    await stack.start();
    await new Promise((resolve) => setTimeout(resolve, running));
    answers = await answersOf(stack, emptyTargets(deployment.shape));
    failed = false;
  }, 600_000);

  afterAll(() => stack.stop(failed));

  test("every query has an answer, but those that wait for a named condition", () => {
    onTestFailed(() => {
      failed = true;
    });
    const empty = [...answers].filter(([, count]) => count === 0).map(([name]) => name);
    console.log(
      `${answers.size - empty.length} of ${answers.size} queries have data on ${deployment.metrics} and ${deployment.logs}`,
    );
    const settled = empty.filter((name) => !unsettledTargets.includes(name));
    expect(settled.toSorted()).toEqual(emptyTargets(deployment.shape).toSorted());
    expect(empty.length / answers.size).toBeLessThan(mostEmpty);
  });
});

/** Of the recorded lines, several name this proposal. */
const reader = {
  job: ["stacks"],
  host: "all",
  id: ["7883e84791d26307031a9c1270006a1edb02f4d6d7159cc280662bca0d012418"],
} as const;

const nameOf = ({ board, panel, refId }: BoardTarget): string => `${board} › ${panel} › ${refId}`;

/**
 * How many series or lines each query of the installed boards yields, by board, panel and refId. Those that are meant to be empty are
 * asked once and first, as stores count questions; the others once more while they have no data.
 */
async function answersOf(
  stack: RunningStack,
  meantEmpty: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const of: Asked = { logs: stack.deployment.logs, files: grafanaFiles(stack) };
  const counts = new Map<string, number>();
  const ask = async (targets: readonly BoardTarget[]): Promise<void> => {
    const to = Math.floor(Date.now() / 1000);
    for (const each of targets) {
      const asked = { ...each.target, expr: filledIn(each.target.expr, reader) };
      counts.set(nameOf(each), (await askLikeGrafana(of, each.uid, asked, { from: to - 300, to })).length);
    }
  };
  const all = boardTargets(boardsOf(of));
  const others = all.filter((each) => !meantEmpty.includes(nameOf(each)));
  await ask(all.filter((each) => meantEmpty.includes(nameOf(each))));
  await ask(others);
  const isMissing = (each: BoardTarget): boolean =>
    counts.get(nameOf(each)) === 0 && !unsettledTargets.includes(nameOf(each));
  for (const until = Date.now() + patience; Date.now() < until && others.some(isMissing);)
    await ask(others.filter(isMissing));
  return counts;
}

/** What the unpacked bundle gives Grafana, by path; the harness runs the stores under another loopback address. */
function grafanaFiles({ hub, storeAddress }: RunningStack): ReadonlyMap<string, string> {
  const folder = join(hub.bundle, "grafana");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => /\.(?:json|yaml)$/.test(path));
  return new Map(
    files.map((path) => [
      `grafana/${path}`,
      readFileSync(join(folder, path), "utf8").replaceAll("//127.0.0.1:", `//${storeAddress}:`),
    ]),
  );
}
