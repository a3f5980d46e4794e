import { type Cost, linesOfEach, type Program, programs, wholeScrapes } from "./cost.ts";
import { connections } from "./otlp-load.ts";
import { type Saturation, type Way, ways } from "./saturation.ts";
import { scrapeInterval } from "./stack-file.ts";

/** The rounds of each way. */
export type ByWay = ReadonlyMap<Way, readonly Saturation[]>;

/** Rates of recorded requests, and how much an agent's carries on average. */
export interface Replayed {
  readonly byWay: ByWay;
  readonly perRequest: number;
}

/** Everything that was measured. */
export interface Measured {
  /** As agents' queues send them. */
  readonly lines: Replayed;
  readonly samples: Replayed;
  /** Samples of others. */
  readonly remoteWrite: ByWay;
  /** The first of them without a load. */
  readonly ofOne: readonly Cost[];
  readonly ofMany: readonly Cost[];
}

export interface Circumstances {
  readonly machine: string;
  /** The machine's load before anything was started. */
  readonly busy: number;
  /** Of each rate, and of each load at least. */
  readonly seconds: number;
}

/** The measurement as Markdown. */
export function report(measured: Measured, { machine, busy, seconds }: Circumstances): string {
  return `# Load

What one hub takes, and what agents cost, on one machine with everything: senders, agents, hub, VictoriaMetrics and
VictoriaLogs, all from their bundles. ${machine}, with a load of ${busy.toFixed(1)} by other programs beforehand. Figures of another machine differ; compare ratios.

Made by \`npx nx run benchmarks:load -- SECONDS\`, with ${seconds} seconds of each rate and ${wholeScrapes(seconds)} of each load.

## The highest steady rate

Steady: for ${seconds} seconds nothing is refused, dropped or sent twice, as much is stored as is sent, and no more is on its way at the
end than at the beginning. Each round tries rates from above, about a tenth apart.

| what | way | steady rate a second, by round | of the store's own | CPU seconds a second of the hub | of the store | a CPU second of the hub |
| --- | --- | --- | --- | --- | --- | --- |
${saturationRows("lines", measured.lines.byWay)}
${saturationRows("samples", measured.samples.byWay)}
${saturationRows("samples by remote write", measured.remoteWrite)}

- lines, samples: what the queue of a real agent sent as OTLP, replayed with new times on ${connections} connections; straight to the
  store go the requests that a real hub sent for them. The agent read 1,000 recorded lines a second, ${rounded(measured.lines.perRequest)} in a request, and
  scraped node, signer, Bitcoin node and itself every ${scrapeInterval} s, ${rounded(measured.samples.perRequest)} samples in a request. The hub answers when the store has
  answered.
- samples by remote write: what senders do that are no agents of this stack. vmagent scrapes a stacks-node's exposition many
  times a second and sends them with Prometheus' own protocol. It makes each request anew, on the same processors, which a
  replay does not: compare what the hub passes on with a CPU second, and not the rates.
- a CPU second of the hub: how many it passes on. Where hub, store and sender share too few processors, this is what the
  hub would do on processors of its own.

## What a thousand a second cost

One agent that follows a file and scrapes its node every ${scrapeInterval} s, less what is taken without a load.

| load of one agent | ${programs.map((name) => `${name}: CPU, MB`).join(" | ")} |
| --- | --- | --- | --- | --- |
${measured.ofOne.map(costRow).join("\n")}

| for each 1,000 a second | ${programs.join(" | ")} |
| --- | --- | --- | --- | --- |
${perThousandRows(measured.ofOne).join("\n")}

- CPU in thousandths of a processor, and MB. Loads follow one another, and programs keep memory that they once took: only
  the first row of each says what it adds.

## More and more agents

Each agent follows a file with ${linesOfEach} lines a second and scrapes node, signer and Bitcoin node every ${scrapeInterval} s.

| agents | lines a second | samples a second | ${programs.map((name) => `${name}: CPU, MB`).join(" | ")} |
| --- | --- | --- | --- | --- | --- | --- |
${measured.ofMany.map(agentsRow).join("\n")}

- CPU: thousandths of a processor. MB: memory of the process's own, without what it has mapped of files; of all agents
  together.
`;
}

function saturationRows(what: string, byWay: ByWay): string {
  const straight = mean(ratesOf(byWay.get("straight to the store") ?? []));
  return ways
    .map((way) => {
      const runs = byWay.get(way) ?? [];
      const rates = ratesOf(runs);
      const hub = mean(runs.map(({ usage }) => usage.hub.cores));
      const store = mean(runs.map(({ usage }) => usage.store.cores));
      const through = way === "through the hub";
      const cells = [
        what,
        way,
        rates.map(rounded).join(", "),
        (mean(rates) / straight).toFixed(2),
        through ? hub.toFixed(2) : "",
        store.toFixed(2),
        through ? rounded(mean(rates) / hub) : "",
      ];
      return `| ${cells.join(" | ")} |`;
    })
    .join("\n");
}

/** More than is sent is stored while a receiver makes up for a slow moment: that is no rate that it holds. */
const ratesOf = (runs: readonly Saturation[]): readonly number[] =>
  runs.map(({ trial: { rate, stored } }) => Math.min(rate, stored));

function costRow({ lines, samples, usage }: Cost): string {
  const load = `${rounded(lines)} lines, ${rounded(samples)} samples a second`;
  return `| ${[load, ...programs.map((name) => usageText(usage, name))].join(" | ")} |`;
}

function agentsRow({ agents, lines, samples, usage }: Cost): string {
  const cells = [agents, rounded(lines), rounded(samples), ...programs.map((name) => usageText(usage, name))];
  return `| ${cells.join(" | ")} |`;
}

function usageText(usage: Cost["usage"], name: Program): string {
  return `${thousandths(usage[name].cores)}, ${rounded(usage[name].megabytes)}`;
}

/** The programs that take part in passing on a signal. */
const onTheWay: Readonly<Record<"lines" | "samples", readonly Program[]>> = {
  lines: ["agents", "hub", "logs store"],
  samples: ["agents", "hub", "metrics store"],
};

/** For each load what it takes beyond the first one, which is none. */
function perThousandRows([idle, ...loads]: readonly Cost[]): readonly string[] {
  return loads.map((load) => {
    const [lines, samples] = [load.lines - (idle?.lines ?? 0), load.samples - (idle?.samples ?? 0)];
    const what = lines > samples ? "lines" : "samples";
    const thousands = Math.max(lines, samples) / 1000;
    const cells = programs.map((name) => {
      if (!onTheWay[what].includes(name)) return "";
      const cores = load.usage[name].cores - (idle?.usage[name].cores ?? 0);
      const megabytes = load.usage[name].megabytes - (idle?.usage[name].megabytes ?? 0);
      return `${thousandths(cores / thousands)}, ${(megabytes / thousands).toFixed(1)}`;
    });
    return `| ${[`${what}, at ${rounded(thousands * 1000)}`, ...cells].join(" | ")} |`;
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const thousandths = (cores: number): string => (cores * 1000).toFixed(cores < 0.00995 ? 1 : 0);
const rounded = (value: number): string => Math.round(value).toLocaleString("en-US");
