import type { LogsStore, MetricsStore } from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import type { ServiceUnit } from "../systemd.ts";

export type StoreKind = MetricsStore["kind"] | LogsStore["kind"];

/** What one store program needs to run, or what stands before the stores of two hubs. */
export interface StoreRendering<Kind extends string = StoreKind> {
  readonly kind: Kind;
  /** As its makers write it. */
  readonly title: string;
  /** The program in its unpacked release archive for Linux on amd64. */
  readonly releaseBinary: string;
  /** Every value that may differ between machines. */
  readonly environment: readonly EnvironmentEntry[];
  readonly unit: ServiceUnit;
  /** Where it says that it is ready, without `https:` or `http:`; `${NAME}` is a variable of its environment. */
  readonly ready: string;
  /** Whether it is asked over TLS. */
  readonly speaksTls: boolean;
  /** The program's own configuration files, by their names under stores/. */
  readonly configs: readonly { readonly name: string; readonly text: string }[];
}
