import { parseLine, storedBitcoinLine, storedLine } from "@stackmon/stacks";
import type { ServiceName, StoredLine } from "@stackmon/stacks";
import { randomOf } from "./random.ts";

/** A line that a program once printed, of `libs/stacks/fixtures/logs/lines.jsonl`. */
export interface QuotedLine {
  readonly line: string;
  readonly program: string;
  readonly format: string;
}

/** A line of a service with the time that it bears, and how it is stored. */
export interface Template extends StoredLine {
  readonly service: ServiceName;
  readonly text: string;
  readonly printedTime: string;
}

/** When and of which blocks a line is told again. */
export interface Moment {
  /** Unix seconds. */
  readonly time: number;
  readonly height: number;
  readonly burnHeight: number;
}

/**
 * What the services print on a usual day. A panic ends the program, and a test prints what a node does not: neither is
 * of such a day.
 */
export function templatesOf(service: ServiceName, quoted: readonly QuotedLine[]): readonly Template[] {
  const program = service === "bitcoin-node" ? "bitcoind" : service;
  return quoted
    .filter((each) => each.program === program && each.format === "text")
    .flatMap(({ line }) => templateOf(service, withoutPrefix(line)) ?? [])
    .filter(({ text, fields }) => !text.includes("panic") && !fields["thread"]?.includes("test"));
}

/** A line without what a shipper put before it; undefined where it has no time. */
export function templateOf(service: ServiceName, text: string): Template | undefined {
  const printedTime = service === "bitcoin-node" ? bitcoinTime(text) : parseLine(text).time;
  return printedTime === undefined ? undefined : { service, text, printedTime, ...stored(service, text) };
}

const stored = (service: ServiceName, text: string): StoredLine =>
  service === "bitcoin-node" ? storedBitcoinLine(text) : storedLine(parseLine(text));

function withoutPrefix(line: string): string {
  const start = Math.max(...["INFO [", "WARN [", "ERRO ["].map((word) => line.indexOf(word)));
  return line.slice(Math.max(0, start));
}

function bitcoinTime(text: string): string | undefined {
  const time = text.slice(0, "2026-01-15T12:00:00Z".length);
  return time.endsWith("Z") ? time : undefined;
}

/** The line as it is printed at another moment: its time, and the heights and hashes that it names. */
export function retold(template: Template, moment: Moment): StoredLine & { readonly text: string } {
  const { service, fields, printedTime } = template;
  const named = Object.entries(fields).flatMap(([field, value]) => {
    const now = valueOf[field]?.(moment);
    // A short number is part of others.
    return now === undefined || value.length < 5 ? [] : [[value, now.slice(0, value.length)] as const];
  });
  const text = named.reduce(
    (all, [value, now]) => all.replaceAll(value, now),
    template.text.replace(printedTime, timeLike(printedTime, moment.time)),
  );
  return { text, ...stored(service, text) };
}

/** What the fields of lines are at a moment: each block has hashes of its own. */
const valueOf: Readonly<Record<string, (moment: Moment) => string>> = {
  block_height: ({ height }) => String(height),
  burn_height: ({ burnHeight }) => String(burnHeight),
  signer_signature_hash: ({ height }) => hashOf(`signature hash ${height}`),
  block_hash: ({ height }) => hashOf(`block ${height}`),
  block_id: ({ height }) => hashOf(`block id ${height}`),
  parent_block_id: ({ height }) => hashOf(`block id ${height - 1}`),
  consensus_hash: ({ burnHeight }) => hashOf(`tenure ${burnHeight}`),
};

/** A hash in hex, of 64 digits: the same for the same text. */
export function hashOf(seed: string): string {
  const random = randomOf(seed);
  return Array.from({ length: 64 }, () => Math.floor(random.next() * 16).toString(16)).join("");
}

/** A time as the program prints it: Unix seconds with microseconds, or RFC 3339. */
const timeLike = (printed: string, time: number): string =>
  printed.endsWith("Z") ? `${new Date(time * 1000).toISOString().slice(0, 19)}Z` : time.toFixed(6);
