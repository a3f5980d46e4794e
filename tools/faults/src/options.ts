import { parseArgs } from "node:util";
import { faults } from "./fault/faults.ts";
import type { Fault } from "./fault/fault.ts";

export const help = `faults: breaks real bundles under load and accounts for every line and sample

usage: npm run test:faults -- [options]

Builds the bundles of an agent and a hub, starts them with VictoriaMetrics and
VictoriaLogs on loopback addresses 127.0.5.x, writes 1,000 lines a second into a
followed file and as many into a journal, has a counter scraped, lets a fault happen,
and compares what is stored with what was written. The programs come from
npm run engines; writing the journal needs Debian's systemd-journal-remote.

  --outage DURATION     how long what is away is away, e.g. 20s, 10m (default: 20s)
  --faults NAME[,NAME]  these only (default: all)
  --parallel N          so many at a time, each at a site of its own (default: 1)
  --rate N              lines a second into the file and into the journal (default: 1000)
  --out FILE            write the table as Markdown (default: docs/faults.md when all faults run)
  --list                names and meanings of the faults
  --help                this text

exit code: 0 every promise is kept, 1 one is not or a fault could not be measured, 2 wrong usage
`;

export interface Options {
  readonly action: "run" | "list" | "help";
  /** Milliseconds. */
  readonly outage: number;
  readonly faults: readonly Fault[];
  readonly parallel: number;
  readonly perSecond: number;
  /** None when nothing is to be written. */
  readonly out: string | undefined;
}

/** Wrong usage, with every mistake that was found. */
export class UsageError extends Error {}

function parse(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const options = {
    outage: { type: "string", default: "20s" },
    faults: { type: "string", multiple: true },
    parallel: { type: "string", default: "1" },
    rate: { type: "string", default: "1000" },
    out: { type: "string" },
    list: flag,
    help: { ...flag, short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`faults/usage: ${(error as Error).message}`);
  }
}

/**
 * The command line.
 *
 * @throws UsageError with every mistake
 */
export function parseOptions(args: readonly string[]): Options {
  const values = parse(args);
  const names = (values.faults ?? []).flatMap((list) => list.split(",")).map((name) => name.trim());
  const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
  const outage = milliseconds(values.outage);
  const mistakes = [
    ...(outage === undefined
      ? [
          `faults/malformed-value: --outage › saw ${values.outage}, wanted seconds or minutes; write it like 20s or 10m`,
        ]
      : []),
    ...unknown.map((name) => `faults/unknown-fault: --faults › saw ${name}, which is no fault; see --list`),
    ...(["parallel", "rate"] as const).flatMap((name) =>
      isCount(values[name])
        ? []
        : [
            `faults/malformed-value: --${name} › saw ${values[name]}, wanted a number from 1 on; write it like 2`,
          ],
    ),
    ...(Number(values.parallel) > mostSites
      ? [
          `faults/out-of-range: --parallel › saw ${values.parallel}, wanted at most ${mostSites}; write it like 2`,
        ]
      : []),
  ];
  if (outage === undefined || mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
  return {
    action: values.help ? "help" : values.list ? "list" : "run",
    outage,
    faults: names.length === 0 ? faults : faults.filter(({ name }) => names.includes(name)),
    parallel: Number(values.parallel),
    perSecond: Number(values.rate),
    out: values.out ?? (names.length === 0 ? "docs/faults.md" : undefined),
  };
}

/** As many as have addresses. */
const mostSites = 60;

const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text);

function milliseconds(text: string): number | undefined {
  const [, count, unit] = /^([1-9]\d{0,4})(s|m)$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === "m" ? 60_000 : 1_000);
}
