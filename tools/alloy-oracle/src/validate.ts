import { ask } from "./ask.ts";
import { once, provideValidateOracle } from "./programs.ts";

/** What `alloy validate` is started with; the defaults are Alloy's own. */
export interface ValidateOptions {
  /** `--stability.level`. Default: `generally-available`. */
  readonly stability?: "generally-available" | "public-preview" | "experimental";
  /** `--feature.community-components.enabled`. Default: false. */
  readonly communityComponents?: boolean;
}

/** A place that Alloy's validator, or its parser before it, reports. */
export interface ValidateDiagnostic {
  readonly severity: "error" | "warning";
  /** 1-based; 0 where the diagnostic has no place. */
  readonly line: number;
  /** 1-based, in bytes; 0 where the diagnostic has no place. */
  readonly column: number;
  /** As `line`; 0 where the diagnostic covers one character. */
  readonly endLine: number;
  /** Of the last byte, as `column`; 0 where the diagnostic covers one character. */
  readonly endColumn: number;
  /** The file is `config.alloy` where the text names it. */
  readonly message: string;
}

/** What `alloy validate` says of an input. Alloy refuses where there is any diagnostic, a warning too. */
export interface ValidateAnswer {
  readonly accepted: boolean;
  readonly diagnostics: readonly ValidateDiagnostic[];
  /** A failure without diagnostics. */
  readonly error?: string;
  /** The text of a Go panic, or of the fatal error that ended the process. */
  readonly panic?: string;
}

const read = (line: string): ValidateAnswer => JSON.parse(line) as ValidateAnswer;

const ended = (panic: string): ValidateAnswer => ({ accepted: false, diagnostics: [], panic });

/**
 * What the pinned Alloy's `alloy validate` says of each input as a file of its own, in order. Builds the oracle where it is missing.
 *
 * @example
 * const [answer] = askValidate([Buffer.from("logging {}")], { stability: "experimental" });
 */
export function askValidate(
  inputs: readonly Uint8Array[],
  { stability = "generally-available", communityComponents = false }: ValidateOptions = {},
): readonly ValidateAnswer[] {
  const flags = ["-stability", stability, ...(communityComponents ? ["-community"] : [])];
  return ask({ command: [once(provideValidateOracle), ...flags], read, ended }, inputs);
}
