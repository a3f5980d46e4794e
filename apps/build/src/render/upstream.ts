import type { StoreKind } from "./store/store.ts";

/** A program that a bundle's files are for; Grafana is not pinned. */
export type UpstreamProgram = "alloy" | StoreKind;

/**
 * Versions of the programs that the bundles' files were written for and are run on by the tests.
 *
 * The VictoriaLogs version is a commit after v1.51.0: it is the one that shares VictoriaMetrics v1.150.0's libraries.
 */
export const upstreamVersions: Readonly<Record<UpstreamProgram, string>> = {
  alloy: "v1.19.0",
  "victoria-metrics": "v1.150.0",
  prometheus: "v3.10.0",
  "victoria-logs": "v1.51.1-0.20260624061259-dc94972a8708",
  loki: "v3.5.0",
};
