import {
  linesOf,
  parseLine,
  storedLine,
  textHeaderPattern,
  toRegExp,
  uncountedEvents,
} from "@stackmon/stacks";
import type { ServiceName } from "@stackmon/stacks";
import type { LogStream } from "./all-stores.ts";
import { printedAt, recordedLines } from "./recorded-lines.ts";

const header = toRegExp(textHeaderPattern);

/** Made from the log calls of stacks-core, as no recorded line has them. */
const made: Readonly<Record<ServiceName, readonly string[]>> = {
  "stacks-node": [
    "INFO [1770488424.653863] [stackslib/src/net/http.rs:1] [p2p] Handled StacksHTTPRequest Error, code: 404",
    "WARN [1770488424.653863] [src/net/p2p.rs:1] [p2p] Too many peers",
    "ERRO [1770488424.653863] [src/net/p2p.rs:1] [p2p] Failed to connect to peer",
    "INFO [1770488424.653863] [stackslib/src/net/p2p.rs:5371] [p2p] Stacks reorg detected at stacks height 6398580: 453f != 88326",
    "INFO [1770488424.653863] [stacks-node/src/nakamoto_node/relayer.rs:695] [relayer] Won sortition; begin tenure., winning_sortition: 6cd01af58983661e71c4e6671ff2f2c3982cb24b",
    "thread 'p2p' panicked at stackslib/src/net/p2p.rs:1:5:",
  ],
  "stacks-signer": [
    "INFO [1770488424.653863] [stacks-signer/src/v0/signer_state.rs:1] [signer] Signer State: Capitulating to miner",
    "WARN [1770488424.653863] [src/net/p2p.rs:1] [p2p] Too many peers",
    "ERRO [1770488424.653863] [src/net/p2p.rs:1] [p2p] Failed to connect to peer",
    "thread 'p2p' panicked at stacks-signer/src/v0/signer.rs:1:5:",
  ],
  "bitcoin-node": ["2026-02-07T18:20:24Z [error] Corruption: bad block", "thread 'b' panicked at b.rs:1:5:"],
};

const program = {
  "stacks-node": "stacks-node",
  "stacks-signer": "stacks-signer",
  "bitcoin-node": "bitcoind",
} as const;

/** A proposal of the recorded lines: a signer has received and answered it. */
export const followedHash = "20a3380d679bdbc9e232d9366f9e2d1691e55e6abef437cadcad594174893e74";

/** What boards look for; more lines than a panel shows would make it a matter of chance which of them it shows. */
const lookedFor: readonly string[] = [
  followedHash,
  ...Object.values(uncountedEvents).flatMap(({ texts }) => texts),
  ...linesOf("panics_total").texts,
];

const isLookedFor = (line: string): boolean => lookedFor.some((text) => line.includes(text));

/** What the programs have printed, a minute and two before `end`, in seconds, stored as pipelines store it. */
export function boardLines(
  targets: readonly { readonly host: string; readonly service: ServiceName }[],
  end: number,
): readonly LogStream[] {
  return targets.flatMap(({ host, service }) =>
    [...recordedLines(program[service]).filter(isLookedFor), ...made[service]].map((recorded) => {
      const line = withoutPrefix(recorded);
      const { labels, fields } = storedLine(parseLine(line));
      return {
        stream: { job: "stacks", host, service, ...labels, ...levelOfBitcoin(service, line) },
        values: [60, 120].map((ago) => {
          const time = end - ago;
          return [`${time}000000000`, printedAt(line, new Date(time * 1000)), fields] as const;
        }),
      };
    }),
  );
}

/** What journald, docker and the like put before a line goes where it is read. */
function withoutPrefix(line: string): string {
  const found = header.exec(line)?.groups?.["level"];
  return found === undefined ? line : line.slice(line.indexOf(`${found} [`));
}

function levelOfBitcoin(service: ServiceName, line: string): Readonly<Record<string, string>> {
  return service === "bitcoin-node" && line.includes("[error]")
    ? { level: "error", source_file: "bitcoind" }
    : {};
}
