import type { ValueDifference } from "./result.ts";
import type { InputLine, OutputEntry, Pairs, WantedEntry, WantedOutcome, WantedPairs } from "./scenario.ts";
import { formatTimestamp, parseTimestamp } from "./timestamp.ts";

/** What became of a line. */
export interface Outcome {
  readonly input: InputLine;
  readonly entries: readonly OutputEntry[];
  /** Whether the line is in the entry of one before it. */
  readonly isJoined: boolean;
}

/** How what became of a line differs from what is wanted. */
export function compareOutcome(wanted: WantedOutcome, outcome: Outcome): readonly ValueDifference[] {
  if (typeof wanted === "string") {
    const got = fate(outcome);
    return got === wanted ? [] : [{ of: "outcome", wanted, got }, ...outcome.entries.flatMap(shown)];
  }
  const list = isList(wanted) ? wanted : [wanted];
  return list.length === 1 ? compareOne(list[0] ?? {}, outcome) : compareSeveral(list, outcome);
}

const isList = (wanted: WantedEntry | readonly WantedEntry[]): wanted is readonly WantedEntry[] =>
  Array.isArray(wanted);

function fate({ entries, isJoined }: Outcome): string {
  if (entries.length > 1) return `${entries.length} entries`;
  if (entries.length === 1) return "an entry";
  return isJoined ? "joined" : "dropped";
}

/** One entry for the wanted receiver, or one for each that gets any: then all are compared. */
function compareOne(wanted: WantedEntry, outcome: Outcome): readonly ValueDifference[] {
  const { receiver } = wanted;
  const entries = outcome.entries.filter((entry) => receiver === undefined || entry.receiver === receiver);
  const receivers = new Set(entries.map((entry) => entry.receiver));
  if (entries.length === 0 || entries.length > receivers.size) {
    const entry = receiver === undefined ? "an entry" : `an entry for ${receiver}`;
    return [{ of: "outcome", wanted: entry, got: fate(outcome) }, ...outcome.entries.flatMap(shown)];
  }
  return entries.flatMap((entry) => {
    const differences = compareEntry(wanted, entry, outcome.input);
    if (entries.length === 1) return differences;
    return differences.map((each) => ({ ...each, of: `${entry.receiver}: ${each.of}` }));
  });
}

/** Each with the first entry that is left for its receiver; receivers get theirs in no certain order. */
function compareSeveral(wanted: readonly WantedEntry[], outcome: Outcome): readonly ValueDifference[] {
  const { entries } = outcome;
  if (entries.length !== wanted.length)
    return [
      { of: "outcome", wanted: `${wanted.length} entries`, got: fate(outcome) },
      ...entries.flatMap(shown),
    ];
  const left = [...entries];
  return wanted.flatMap((one, index) => {
    const place = left.findIndex(({ receiver }) => one.receiver === undefined || one.receiver === receiver);
    const taken = left.splice(Math.max(place, 0), 1);
    const differences = compareOne(one, { ...outcome, entries: taken });
    return differences.map((each) => ({ ...each, of: `entry ${index + 1}: ${each.of}` }));
  });
}

function compareEntry(wanted: WantedEntry, got: OutputEntry, input: InputLine): readonly ValueDifference[] {
  const { labels = {}, metadata = {}, line = input.line, time, exact = false } = wanted;
  return [
    ...comparePairs("label", labels, got.labels, exact),
    ...comparePairs("metadata", metadata, got.metadata, exact),
    ...compareTime(time, got.time),
    ...(line === got.line ? [] : [{ of: "line", wanted: line, got: got.line }]),
  ];
}

function comparePairs(
  kind: string,
  wanted: WantedPairs,
  got: Pairs,
  exact: boolean,
): readonly ValueDifference[] {
  const names = new Set([...Object.keys(wanted), ...(exact ? Object.keys(got) : [])]);
  return [...names]
    .map((name) => ({ of: `${kind} ${name}`, wanted: wanted[name] ?? undefined, got: got[name] }))
    .filter((each) => each.wanted !== each.got);
}

function compareTime(wanted: string | undefined, got: bigint): readonly ValueDifference[] {
  const nanoseconds = wanted === undefined ? got : parseTimestamp(wanted);
  if (nanoseconds === got) return [];
  const text = nanoseconds === undefined ? wanted : formatTimestamp(nanoseconds);
  return [{ of: "time", wanted: text, got: formatTimestamp(got) }];
}

/** An entry that should not be, or not alone. */
function shown({ labels, metadata, line, receiver }: OutputEntry): readonly ValueDifference[] {
  const all = (kind: string, pairs: Pairs): readonly ValueDifference[] =>
    Object.entries(pairs).map(([name, value]) => ({ of: `${kind} ${name}`, wanted: undefined, got: value }));
  return [
    { of: "receiver", wanted: undefined, got: receiver },
    ...all("label", labels),
    ...all("metadata", metadata),
    { of: "line", wanted: undefined, got: line },
  ];
}
