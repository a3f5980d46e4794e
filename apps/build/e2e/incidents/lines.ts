import { burnBlocks } from "@stackmon/board-pictures/simulation";
import type { ServiceName } from "@stackmon/stacks";
import { parseLine, storedBitcoinLine, storedLine, textHeaderPattern, toRegExp } from "@stackmon/stacks";
import { healthyRun, inOperation } from "../recorded-lines.ts";
import type { Stretch } from "./past.ts";

/** A line with its labels and fields, as a row of VictoriaLogs's JSON stream. */
export type PastLine = string;

/** A line that something logs at a time, in Unix seconds. */
export interface LoggedLine {
  readonly host: string;
  readonly service: ServiceName;
  readonly time: number;
  readonly text: string;
}

/** What a host logs of a service. */
export interface Logging {
  readonly host: string;
  readonly service: ServiceName;
}

const header = toRegExp(textHeaderPattern);

/** A recording: its lines, and the second at which each of them was printed, from 0 on. */
interface Recording {
  readonly seconds: number;
  readonly lines: readonly { readonly at: number; readonly text: string }[];
}

/** A minute of a node, between its start and its end; what has no header was printed with the line before it. */
function nodeMinute(): Recording {
  const lines = healthyRun("stacks-node");
  const started = timeOf(lines[0] ?? "") ?? 0;
  let at = 0;
  const timed = lines.map((text) => ({ at: (at = (timeOf(text) ?? started + at) - started), text }));
  const [from, seconds] = [10, 60];
  return {
    seconds,
    lines: timed
      .filter((each) => each.at >= from && each.at < from + seconds)
      .map((each) => ({ ...each, at: each.at - from })),
  };
}

function timeOf(text: string): number | undefined {
  const time = header.exec(text)?.groups?.["time"];
  return time === undefined ? undefined : Number(time);
}

/** Of signers on mainnet, 8 a second. *Source:* 8 to 11 lines a second, measured on mainnet in February 2026. */
function signerMinute(): Recording {
  const texts = inOperation("stacks-signer");
  return { seconds: texts.length / 8, lines: texts.map((text, index) => ({ at: index / 8, text })) };
}

/** A line whose time is left out, so that it can be told at any other. */
interface Template {
  readonly at: number;
  /** The row up to the digits of the header's time, and after them. */
  readonly before: string;
  readonly after: string;
}

function templateOf({ host, service }: Logging, text: string, at: number): Template {
  const { labels, fields } =
    service === "bitcoin-node" ? storedBitcoinLine(text) : storedLine(parseLine(text));
  const row = JSON.stringify({ _msg: text, job: "stacks", host, service, ...labels, ...fields });
  const printed = header.exec(text)?.groups?.["time"];
  const cut = printed === undefined ? -1 : row.indexOf(printed);
  if (cut < 0) return { at, before: row.slice(1, -1), after: "" };
  return { at, before: row.slice(1, cut), after: row.slice(cut + (printed?.length ?? 0), -1) };
}

function told({ before, after }: Template, time: number): PastLine {
  const printed = after === "" ? "" : time.toFixed(6);
  return `{"_time":"${Math.round(time * 1e6)}000",${before}${printed}${after}}`;
}

/** When lines are told, and how many. */
interface Telling {
  /** By how many seconds everything is later. */
  readonly later: number;
  /**
   * One recorded line in so many is told in a repetition, another one in the next.
   *
   * Rules ask how many lines of some texts there are. No recorded line is of them (`healthy-run.test.ts`): all of them would
   * take minutes to store and change no verdict but that on silence, which fewer lines make harder to avoid.
   */
  readonly oneIn: number;
}

/** What one host logs of one service while all is well, in a stretch of the day. */
export function* healthyLines(
  logging: Logging,
  { from, to }: Stretch,
  { later, oneIn }: Telling,
): Generator<PastLine> {
  if (logging.service === "bitcoin-node") {
    yield* blockLines(logging, { from, to }, later);
    return;
  }
  const { seconds, lines } = logging.service === "stacks-node" ? nodeMinute() : signerMinute();
  const templates = lines.map(({ at, text }) => templateOf(logging, text, at));
  for (let begin = from, repetition = 0; begin < to; begin += seconds, repetition += 1) {
    for (const [index, template] of templates.entries()) {
      const time = begin + template.at;
      if ((index + repetition) % oneIn === 0 && time < to) yield told(template, time + later);
    }
  }
}

/** A Bitcoin node tells each block, and little else. */
function* blockLines(logging: Logging, { from, to }: Stretch, later: number): Generator<PastLine> {
  const [text = ""] = inOperation("bitcoind");
  for (const { time } of burnBlocks) {
    if (time >= from && time < to) yield told(templateOf(logging, text, 0), time + later);
  }
}

/** A line of a story. */
export function pastLine(line: LoggedLine, later: number): PastLine {
  return told(templateOf(line, line.text, 0), line.time + later);
}
