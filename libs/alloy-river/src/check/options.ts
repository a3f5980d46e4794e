import type { StabilityOptions } from "../graph/stability.ts";
import type { ReadModules } from "./import.ts";

/** What a check is to allow and to look for. */
export interface CheckOptions extends StabilityOptions {
  /** Codes that are left out of what is found. */
  readonly off?: readonly string[];
  /** Names of labels with values without bound, beside those that the check knows: `account`, or `*_account` for all that end so. */
  readonly unboundedLabels?: readonly string[];
  /** Reads modules of `import.file`; without it their content counts as unknown. */
  readonly modules?: ReadModules;
}
