import { readFileSync } from "node:fs";
import { textHeaderPattern, toRegExp } from "@stackmon/stacks";

export interface ServiceLine {
  readonly service: "stacks-node" | "stacks-signer";
  readonly line: string;
}

const folder = new URL("../../../../libs/stacks/fixtures/logs/", import.meta.url);
const header = toRegExp(textHeaderPattern);

/**
 * The recorded text lines of node and signer: whole runs and quoted lines. A template is in them as often as it was
 * logged.
 */
export function recordedLines(): readonly ServiceLine[] {
  const quoted = read("lines.jsonl")
    .map((each) => JSON.parse(each) as { readonly program: string; readonly line: string })
    .map(({ program, line }) => ({ service: program, line: line.replace(/^.*?(?=[A-Z]{4} \[\d)/, "") }));
  const runs = (["stacks-node", "stacks-signer"] as const).flatMap((service) =>
    read(`${service}-info.log`).map((line) => ({ service, line })),
  );
  return [...quoted, ...runs].filter(
    (each): each is ServiceLine => isText(each.line) && isOurs(each.service),
  );
}

/**
 * `count` lines drawn from recorded ones, with times 10 ms apart and every number and hash below the header changed to
 * another of its length. The same seed gives the same lines.
 */
export function amplify(
  recorded: readonly ServiceLine[],
  count: number,
  seed: number,
): readonly ServiceLine[] {
  const random = generator(seed);
  const digits = (length: number, of: string): string =>
    Array.from({ length }, () => of.charAt(Math.floor(random() * of.length))).join("");
  return Array.from({ length: count }, (_, index) => {
    const { service, line } = recorded[Math.floor(random() * recorded.length)] ?? {
      service: "stacks-node",
      line: "",
    };
    const time = (firstSecond + index / 100).toFixed(6);
    const [head = "", ...body] = line.split("] ");
    const changed = body
      .join("] ")
      .replaceAll(/\b[0-9a-f]{16,}\b/g, (hash) => digits(hash.length, "0123456789abcdef"))
      .replaceAll(/(?<=: )\d{3,}\b/g, (number) => `1${digits(number.length - 1, "0123456789")}`);
    return { service, line: `${head.replace(/\[.*/, `[${time}`)}] ${changed}` };
  });
}

/** September 2026: stores drop lines far in the future. */
const firstSecond = 1_790_000_000;

function read(name: string): readonly string[] {
  return readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
}

function isText(line: string): boolean {
  return !line.includes("\n") && /^[A-Z]{4} \[\d+\.\d+\] /.test(line) && header.test(line);
}

function isOurs(service: string): boolean {
  return service === "stacks-node" || service === "stacks-signer";
}

/** Mulberry32: numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
