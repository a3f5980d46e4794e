import type { Re2Source } from "./pattern.ts";

/** Stands in every line of docker's `json-file` driver: `{"log":"LINE\n","stream":"stderr","time":"…"}`. */
export const dockerLineStart = '{"log":"';

/**
 * A line as CRI runtimes write it: `2026-02-07T13:20:24.5Z stderr F LINE`, where `P` is a part of a line.
 *
 * *Source:* Kubernetes `pkg/kubelet/kuberuntime/logs/logs.go`.
 */
export const criLinePattern: Re2Source =
  "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S* (?:stdout|stderr) [FP] ";
