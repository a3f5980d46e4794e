import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { cpuSeconds, ownMegabytes, type RunningProcess } from "@stackmon/harness";

/** What some processes take together. */
export interface Usage {
  /** CPU seconds a second. */
  readonly cores: number;
  /** Memory of their own: the mean of what was seen. */
  readonly megabytes: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const cpuOf = (processes: readonly RunningProcess[]): number =>
  sum(processes.map(({ pid }) => cpuSeconds(pid)));
const memoryOf = (processes: readonly RunningProcess[]): number =>
  sum(processes.map(({ pid }) => ownMegabytes(pid)));

/** Watches groups of processes for some seconds; the caller's turn is once a second in between. */
export async function usageOver<Group extends string>(
  groups: Readonly<Record<Group, readonly RunningProcess[]>>,
  seconds: number,
): Promise<Readonly<Record<Group, Usage>>> {
  const names = Object.keys(groups) as Group[];
  const start = performance.now();
  const before = new Map(names.map((name) => [name, cpuOf(groups[name])]));
  const memory = new Map<Group, number[]>(names.map((name) => [name, []]));
  for (let second = 1; second <= seconds; second += 1) {
    await sleep(start + second * 1000 - performance.now());
    for (const name of names) memory.get(name)?.push(memoryOf(groups[name]));
  }
  const elapsed = (performance.now() - start) / 1000;
  const entries = names.map((name) => {
    const seen = memory.get(name) ?? [];
    const cores = (cpuOf(groups[name]) - (before.get(name) ?? 0)) / elapsed;
    return [name, { cores, megabytes: sum(seen) / seen.length }];
  });
  return Object.fromEntries(entries) as Record<Group, Usage>;
}
