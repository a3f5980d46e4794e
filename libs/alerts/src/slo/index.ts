export { burnRate, burnWindows, windowsOf } from "./burn-rate.ts";
export type { BurnWindowPairs, BurnWindows, Objective } from "./burn-rate.ts";
export { shareBad, shareNotGood, shareOfTimeNot } from "./error-share.ts";
export type { ErrorShare } from "./error-share.ts";
export { recordedShares } from "./recorded.ts";
export type { RecordedShares } from "./recorded.ts";
export type { RecordingRule } from "../rule/recording.ts";
