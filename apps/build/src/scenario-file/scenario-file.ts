import type { WantedMetric, WantedOutcome } from "@stackmon/harness";
import type { AlloyRole } from "../render/role.ts";

type Pairs = Readonly<Record<string, string>>;

/** A `.scenarios.yaml` file: a log pipeline, and what must become of lines that enter it. */
export interface ScenarioFile {
  /** Path of an Alloy file, or of a folder with `.alloy` files, from the scenario file's folder. */
  readonly config?: string;
  /** Path of a stack file, from the scenario file's folder, in place of `config`. */
  readonly stack?: string;
  /** Whose pipeline of the stack. */
  readonly role?: AlloyRole;
  readonly entry?: string;
  readonly scenarios: readonly ScenarioEntry[];
}

/** A scenario as its file writes it. */
export interface ScenarioEntry {
  readonly name: string;
  /** Of every line; a line's own are added, and win. */
  readonly labels?: Pairs;
  readonly lines: readonly (string | LineEntry)[];
  readonly expect?: readonly WantedOutcome[];
  readonly count?: number;
  readonly metrics?: readonly WantedMetric[];
}

/** A line with what it brings along. */
export interface LineEntry {
  readonly line: string;
  readonly labels?: Pairs;
  readonly metadata?: Pairs;
  readonly time?: string;
}
