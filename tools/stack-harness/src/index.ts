export type { Environment } from "./environment-file.ts";
export { parseCommentedVariables, parseEnvironmentFile } from "./environment-file.ts";
export { eventually } from "./eventually.ts";
export type { EventuallyOptions } from "./eventually.ts";
export { fetchJson, fetchText, serveText } from "./http.ts";
export type { TextServer } from "./http.ts";
export { writeJournal } from "./journal.ts";
export type { JournalEntry } from "./journal.ts";
export { listeningSockets } from "./listening.ts";
export { Machine, servicesIn } from "./machine.ts";
export type { MachineOptions } from "./machine.ts";
export { RunningProcess } from "./process.ts";
export type { ProcessOptions } from "./process.ts";
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
