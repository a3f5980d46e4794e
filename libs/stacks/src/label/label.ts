/** Labels that this product sets on series and streams. */
export const labels = {
  /** The machine: `host` of the stack file's node. On every series and stream. */
  host: "host",
  /** The stack's job, the same everywhere; select on `service` to tell services apart. On every series and stream. */
  job: "job",
  /** `stacks-node`, `stacks-signer`, `bitcoin-node`, or the stem of another journal unit. On every series and stream. */
  service: "service",
  /** Canonical level of a line. On streams. */
  level: "level",
  /** Path of the source file that logged a line, as compiled. On streams. */
  sourceFile: "source_file",
} as const;

export type LabelName = (typeof labels)[keyof typeof labels];
