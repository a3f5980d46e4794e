import type { Format } from "../report/report.ts";

interface FormatFlag {
  readonly kind: "enum";
  readonly values: readonly Format[];
  readonly default: Format;
  readonly brief: string;
}

/** `--format`, the same for every command. */
export const formatFlag: FormatFlag = {
  kind: "enum",
  values: ["human", "json"],
  default: "human",
  brief: "How diagnostics are written: lines on stderr, or one JSON document on stdout",
};
