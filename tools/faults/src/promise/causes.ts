import type { Exception } from "./promises.ts";

/**
 * Why something is lost or stored twice: each cause with its place in the programs. Alloy is v1.19.0, OpenTelemetry's modules
 * v0.158.0.
 */

/** Seconds of load at most; `per` seconds for each second of an outage. */
type Most = Exception["atMost"];

/** What an agent that is killed reads again. */
export function readAgain(atMost: Most): Exception {
  return {
    atMost,
    alert: "AlloyRestarted",
    cause:
      "A killed agent reads again what it had read since its positions were last saved, which is every ten seconds, and " +
      "for files twice that (`loki/source/internal/positions`, `tailer.tail`).",
  };
}

/** What an agent had in memory when it was killed and its position was already saved. */
export function lostFromMemory(atMost: Most): Exception {
  return {
    atMost,
    alert: "AlloyRestarted",
    cause:
      "Positions are saved when a line is handed on, and the last second of lines may not have reached the queue on disk " +
      "yet: a record waits for its continuation, a batch for 200 ms (`multilineStage.Run`, `batchprocessor`).",
  };
}

/** An entry of the journal that was read while it was written. */
export const readTooEarly: Exception = {
  atMost: () => 0.01,
  alert: "JournalEntriesSkipped",
  cause:
    "The library of the journal passes over a field that is being written, and Alloy leaves out an entry without its " +
    "message, which the journal has: one in a quarter of a million (systemd v252, `sd_journal_enumerate_data`; " +
    "`loki/source/journal/tailer.go`).",
};

/** A request that was stored, and whose answer did not arrive. */
export function sentAgain(atMost: Most): Exception {
  return {
    atMost,
    cause:
      "A request whose answer does not arrive is sent again, though it may be stored (`otlphttpexporter`).",
  };
}

/** What a store had answered and not yet written when it was killed. */
export function notYetOnDisk(store: "VictoriaLogs" | "VictoriaMetrics"): Exception {
  return {
    atMost: () => (store === "VictoriaLogs" ? 4 : 6),
    ...(store === "VictoriaLogs" ? { alert: "LogsStoreRestarted" } : {}),
    cause:
      `${store} answers from memory. Rows wait for a second there, two in VictoriaMetrics; then for another ` +
      "(`-inmemoryDataFlushInterval`), and for the next look, which is every second (`inmemoryPartsFlusher`).",
  };
}

/** What a queue was given while its disk was full. */
export function queueOnFullDisk(atMost: Most): Exception {
  return {
    atMost,
    alert: "LogLinesNotQueued",
    cause:
      "A queue that cannot be written drops what it is given, and goes on with the next batch (`batchprocessor`, `sendItems`; " +
      "`exporterhelper`, `persistentQueue.putInternal`).",
  };
}

/** The same of samples. */
export function samplesOnFullDisk(atMost: Most): Exception {
  return { ...queueOnFullDisk(atMost), alert: "SamplesNotQueued" };
}

/** What the stores lose when their disk is full. */
export function storeOnFullDisk(atMost: Most): Exception {
  return {
    atMost,
    alert: "LogsStoreRestarted",
    cause:
      "A store whose disk others have filled to the last byte panics when it writes what is in its memory " +
      "(`lib/filestream`, `cannot flush buffered data`). Its own limit, ten megabytes, keeps it from filling the disk itself. " +
      "In one of two runs no sample came any more after that; why is not known.",
  };
}

/** What a file held that was emptied before it was read. */
export function emptiedUnread(atMost: Most): Exception {
  return {
    atMost,
    cause:
      "What an agent has not read of a file when it is emptied is gone. It looks four times a second, and it takes a file " +
      "for emptied when that is shorter than what it has read: one that has grown beyond is read on from there " +
      "(`loki/source/file/internal/tail/block.go`, `blockUntilEvent`).",
  };
}

/** A scrape that was under way when an Alloy ended. */
export function notYetQueued(atMost: Most): Exception {
  return {
    atMost,
    alert: "AlloyRestarted",
    cause:
      "A scrape that a program has answered is lost when Alloy ends before it is in the queue (`prometheus.scrape`).",
  };
}

/** The line that a source was handing on when it was taken away, which its unit does before it ends an agent. */
export function handedOnLast(atMost: Most): Exception {
  return {
    atMost,
    alert: "AlloyRestarted",
    cause:
      "Before an agent ends, its unit has it load its configuration without what reads. A source that goes drops the line that it is " +
      "handing on at that moment, whose position is saved (`common/loki/consume.go`).",
  };
}

/** Scrapes that nobody made. */
export function notScraped(atMost: Most): Exception {
  return { atMost, alert: "AlloyRestarted", cause: "An agent that is away scrapes nothing." };
}
