import type { AlertLinks } from "./annotations.ts";

/** What alerts are made from beside the stack: where their links lead, and what runs on its machines. */
export interface AlertOptions extends AlertLinks {
  /**
   * SHA-256 of each Alloy file that the bundles of the stack have, in hexadecimal: makes `ConfigDrift`. By default there are
   * none, and no configuration is compared.
   */
  readonly configHashes?: readonly string[];
}
