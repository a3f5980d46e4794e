export { accountLines } from "./account/account-lines.ts";
export { accountCounter, accountSamples } from "./account/account-samples.ts";
export type { CounterAccount, SampleAccount } from "./account/account-samples.ts";
export type { LineAccount, StoredRow } from "./account/line-tally.ts";
export { lokiRows } from "./account/loki.ts";
export type { RowQuery } from "./account/row-query.ts";
export { storedSamples } from "./account/samples.ts";
export type { Sample, SampleQuery } from "./account/samples.ts";
export { settled, settledAccount } from "./account/settled-account.ts";
export type { Settled, SettledAccount, SettledOptions } from "./account/settled-account.ts";
export { victoriaLogsRows } from "./account/victoria-logs.ts";
export { archiveOf } from "./archive-of.ts";
export { childrenOf } from "./children.ts";
export type { Environment } from "./environment-file.ts";
export { parseCommentedVariables, parseEnvironmentFile } from "./environment-file.ts";
export { eventually } from "./eventually.ts";
export type { EventuallyOptions } from "./eventually.ts";
export { FaultyNetwork } from "./fault/network.ts";
export type { NetworkOptions } from "./fault/network.ts";
export type { Cut, NetworkLink, Slowness } from "./fault/network-link.ts";
export { reloadAlloy } from "./fault/reload.ts";
export type { ReloadAnswer } from "./fault/reload.ts";
export { rotateByCopyTruncate, rotateByRename } from "./fault/rotate.ts";
export { SmallDisk } from "./fault/small-disk.ts";
export { askLikeGrafana } from "./grafana/data-source.ts";
export type { Answered, DataSource, GrafanaQuery, TimeRange } from "./grafana/data-source.ts";
export { interpolate } from "./grafana/interpolate.ts";
export type { Choice } from "./grafana/interpolate.ts";
export { fetchJson, fetchText, serveText } from "./http.ts";
export type { TextServer } from "./http.ts";
export { writeJournal } from "./journal.ts";
export type { JournalEntry } from "./journal-export.ts";
export { listeningSockets, openedConnections, processSockets } from "./sockets/proc-sockets.ts";
export type { ProcessSocket } from "./sockets/proc-sockets.ts";
export { SocketWatch } from "./sockets/socket-watch.ts";
export type { SeenSockets } from "./sockets/socket-watch.ts";
export { serveCounter } from "./load/counter.ts";
export type { CounterOptions, CounterServer } from "./load/counter.ts";
export { FileSink } from "./load/file-sink.ts";
export { JournalSink } from "./load/journal-sink.ts";
export type { LineSink, TimedLine } from "./load/line-sink.ts";
export { LogLoad } from "./load/log-load.ts";
export type { LogLoadOptions, WrittenLines } from "./load/log-load.ts";
export { numberedLine, readNumberedLine } from "./load/numbered-line.ts";
export type { NumberedLine } from "./load/numbered-line.ts";
export { countOtlpLogs, shiftOtlpLogs } from "./load/otlp-logs.ts";
export { countOtlpSamples, shiftOtlpSamples } from "./load/otlp-samples.ts";
export { RequestRecorder } from "./load/request-recorder.ts";
export type { RecordedRequest } from "./load/request-recorder.ts";
export { RequestReplay } from "./load/request-replay.ts";
export type { ReplayFigures, ReplayOptions, WeighedRequest } from "./load/request-replay.ts";
export { Machine, servicesIn } from "./machine.ts";
export type { MachineOptions } from "./machine.ts";
export { RunningProcess } from "./process.ts";
export { cpuSeconds, highWaterMegabytes, ownMegabytes } from "./process-cost.ts";
export type { ProcessOptions } from "./process.ts";
export { alloyPackageFiles } from "./systemd/root-files.ts";
export { SystemdMachine } from "./systemd/systemd-machine.ts";
export type { ScriptResult, SystemdMachineOptions } from "./systemd/systemd-machine.ts";
export { parseExposition } from "./scenario/exposition.ts";
export type { Series } from "./scenario/exposition.ts";
export { logFlow } from "./scenario/log-flow.ts";
export type { Flow, LogFlow } from "./scenario/log-flow.ts";
export { renderDifferences } from "./scenario/render-result.ts";
export type { Paint } from "./scenario/render-result.ts";
export type { Difference, ScenarioResult, ValueDifference } from "./scenario/result.ts";
export { runScenarios } from "./scenario/run-scenarios.ts";
export type { RunOptions, ScenarioRun } from "./scenario/run-scenarios.ts";
export type {
  InputLine,
  LogPipeline,
  Pairs,
  Scenario,
  WantedEntry,
  WantedMetric,
  WantedOutcome,
  WantedPairs,
} from "./scenario/scenario.ts";
