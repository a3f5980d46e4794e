import { readFileSync } from "node:fs";
import { textHeaderPattern, toRegExp } from "@stackmon/stacks";

const header = toRegExp(textHeaderPattern);
const fixtures = new URL("../../../libs/stacks/fixtures/logs/", import.meta.url);

interface Recorded {
  readonly program: string;
  readonly format: string;
  readonly source: string;
  readonly line: string;
}

function recorded(): readonly Recorded[] {
  return readFileSync(new URL("lines.jsonl", fixtures), "utf8")
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each) as Recorded);
}

/** What a program has printed as text, panics among it: the time of a header is now. */
export function recordedLines(program: "stacks-node" | "stacks-signer" | "bitcoind"): readonly string[] {
  return recorded()
    .filter((each) => each.program === program && ["text", "none"].includes(each.format))
    .map(({ line }) => line);
}

/** Where signers of mainnet were recorded that nothing was wrong with, and Bitcoin nodes that tell their blocks. */
const ofOperation = {
  "stacks-signer": ({ source }: Recorded): boolean => source.includes("sample_logs/"),
  bitcoind: ({ line }: Recorded): boolean => line.includes(" UpdateTip: "),
};

/** What a program in operation has printed, without what the journal put before it. */
export function inOperation(program: keyof typeof ofOperation): readonly string[] {
  return recorded()
    .filter((each) => each.program === program && ofOperation[program](each))
    .map(({ line }) => line.replace(/^.*? stacks-signer\[\d+\]: /, ""));
}

/** A record with another time in its header; one without a header stays as it is. */
export function printedAt(line: string, time: Date): string {
  const recorded = header.exec(line)?.groups?.["time"];
  return recorded === undefined ? line : line.replace(recorded, (time.getTime() / 1000).toFixed(6));
}

/** All that a program has printed in the first minute of a mock network on which nothing is wrong. */
export function healthyRun(program: "stacks-node" | "stacks-signer"): readonly string[] {
  return readFileSync(new URL(`${program}-info.log`, fixtures), "utf8")
    .trimEnd()
    .split("\n");
}
