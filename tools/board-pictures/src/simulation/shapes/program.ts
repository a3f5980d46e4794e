import { burnBlocks, countUntil, seenBy, stacksBlocks } from "../chain.ts";
import { daily, during, incidents } from "../period.ts";
import { proposalsUntil, rejectionsUntil } from "../proposals.ts";
import { shareOf } from "../random.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { programStart } from "./bitcoin.ts";
import { storesBegan } from "./hub-disk.ts";

const { lag } = incidents;

/** Lines a second by level; sources differ by a fixed share. */
const linesByLevel: Readonly<Record<string, number>> = { info: 1.1, warn: 0.03, error: 0.002, debug: 0.2 };

/** What a program takes of its machine. */
interface Program {
  readonly processors: number;
  /** Bytes. */
  readonly memory: number;
  readonly files: number;
  readonly mostFiles: number;
}

const usual: Program = { processors: 0.035, memory: 9.4e7, files: 14, mostFiles: 1_024 };

/** Programs of the hub. Those written in Go raise their limit of files to the most that systemd lets them. */
const hubPrograms: Readonly<Record<string, Program>> = {
  "victoria-metrics": { processors: 0.06, memory: 4.2e8, files: 96, mostFiles: 524_288 },
  "victoria-logs": { processors: 0.03, memory: 2.1e8, files: 71, mostFiles: 524_288 },
  vmalert: { processors: 0.01, memory: 3.4e7, files: 12, mostFiles: 524_288 },
  grafana: { processors: 0.045, memory: 2.4e8, files: 38, mostFiles: 524_288 },
};

const ofProgram =
  (shape: (program: Program) => Shape): Shape =>
  (subject) =>
    shape(hubPrograms[subject.service] ?? usual)(subject);

/** What is counted of log lines, and what a scrape and any process say. */
export const programShapes: Readonly<Record<string, Shape>> = {
  up: constant(1),
  scrape_duration_seconds: wandering(0.012, 0.003),
  process_start_time_seconds: following((_time, { service }) =>
    service in hubPrograms ? storesBegan : programStart,
  ),
  process_cpu_seconds_total: ofProgram(({ processors }) => amount(processors)),
  process_resident_memory_bytes: ofProgram(({ memory }) => wandering(memory, memory * 0.04)),
  process_virtual_memory_bytes: constant(4.1e8),
  process_open_fds: ofProgram(({ files }) => wandering(files, files * 0.12, { whole: true })),
  process_max_fds: ofProgram(({ mostFiles }) => constant(mostFiles)),
  stacks_log_lines_total: (subject) => {
    const rate = linesByLevel[subject.labels["level"] ?? ""] ?? 0;
    const share = 0.1 + shareOf(subject.labels["source_file"] ?? "");
    return events((time) => rate * share * (during(incidents.badMiner, time) ? 1.6 : daily(time)))(subject);
  },
  stacks_log_tips_advanced_total: following((time, { host }) => countUntil(stacksBlocks, seenBy(host, time))),
  stacks_log_burn_blocks_total: following((time) => countUntil(burnBlocks, time)),
  stacks_log_block_proposals_total: following((time, { host }) => proposalsUntil(host, time)),
  stacks_log_block_rejections_total: following((time, { host, labels }) => {
    const share = 0.3 + shareOf(labels["reject_reason"] ?? "");
    return Math.round(rejectionsUntil(host, time) * 28 * share);
  }),
  stacks_log_proposals_rejected_total: following((time, { host, labels }) => {
    const share = 0.3 + 0.6 * shareOf(labels["reject_reason"] ?? "");
    return Math.round(rejectionsUntil(host, time) * share);
  }),
  stacks_log_event_retries_total: following((time, { host }) =>
    host === lag.host ? 3 + Math.floor(Math.max(0, Math.min(time, lag.to) - lag.from) / 45) : 0,
  ),
  stacks_log_reorgs_total: following((time, { host, service }) =>
    host === lag.host && service === "stacks-node" && time > lag.to + 30 ? 1 : 0,
  ),
  loki_process_dropped_lines_total: constant(0),
};
