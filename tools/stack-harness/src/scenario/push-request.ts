import { snappyUncompress } from "hysnappy";
import { PbfReader } from "pbf";
import { parseLabels } from "./label-text.ts";
import type { Pairs } from "./scenario.ts";

/** An entry of a push, with the labels of its stream. */
export interface PushedEntry {
  readonly labels: Pairs;
  readonly line: string;
  readonly metadata: Pairs;
  /** Nanoseconds since 1970. */
  readonly time: bigint;
}

/**
 * The entries of a push to Loki's API, snappy-compressed protobuf as `loki.write` sends it.
 *
 * *Source:* github.com/grafana/loki, pkg/push/push.proto, PushRequest.
 */
export function decodePush(body: Uint8Array): readonly PushedEntry[] {
  const length = new PbfReader(body).readVarint();
  return new PbfReader(snappyUncompress(body, length)).readFields<PushedEntry[]>((tag, entries, reader) => {
    if (tag === 1) entries.push(...readStream(reader));
  }, []);
}

interface Stream {
  labels: Pairs;
  readonly entries: Omit<PushedEntry, "labels">[];
}

function readStream(reader: PbfReader): readonly PushedEntry[] {
  const stream = reader.readMessage<Stream>(
    (tag, result) => {
      if (tag === 1) result.labels = parseLabels(reader.readString());
      if (tag === 2) result.entries.push(readEntry(reader));
    },
    { labels: {}, entries: [] },
  );
  return stream.entries.map((entry) => ({ ...entry, labels: stream.labels }));
}

function readEntry(reader: PbfReader): Omit<PushedEntry, "labels"> {
  const entry = { line: "", metadata: {} as Record<string, string>, time: 0n };
  return reader.readMessage((tag, result) => {
    if (tag === 1) result.time = readTime(reader);
    if (tag === 2) result.line = reader.readString();
    if (tag === 3) {
      const { name, value } = readPair(reader);
      result.metadata[name] = value;
    }
  }, entry);
}

function readTime(reader: PbfReader): bigint {
  const time = { seconds: 0, nanoseconds: 0 };
  reader.readMessage((tag, result) => {
    if (tag === 1) result.seconds = reader.readVarint(true);
    if (tag === 2) result.nanoseconds = reader.readVarint(true);
  }, time);
  return BigInt(time.seconds) * 1_000_000_000n + BigInt(time.nanoseconds);
}

function readPair(reader: PbfReader): { name: string; value: string } {
  return reader.readMessage(
    (tag, result) => {
      if (tag === 1) result.name = reader.readString();
      if (tag === 2) result.value = reader.readString();
    },
    { name: "", value: "" },
  );
}
