import type { StoreKind } from "./store/store.ts";

/** A program of VictoriaMetrics' cluster, whose branch no test can build: it is rendered by its documentation. */
export type ClusterProgram = "vminsert" | "vmselect" | "vmstorage";

/** A program that a bundle's files are for; Grafana is not among them. The tests run all but those of the cluster. */
export type UpstreamProgram = "alloy" | "vmauth" | StoreKind | ClusterProgram;

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
  vmauth: "v1.150.0",
  vminsert: "v1.150.0-cluster",
  vmselect: "v1.150.0-cluster",
  vmstorage: "v1.150.0-cluster",
};

/** Whether the tests run a program. */
export function isTried(name: UpstreamProgram): boolean {
  return !upstreamVersions[name].endsWith("-cluster");
}

/**
 * Releases to install: those that hold what the files use.
 *
 * The tested VictoriaLogs is no release, so its row names the release that it follows. Grafana's alert rules use
 * `keep_firing_for`, which Grafana 12.0 brought. nginx is a distribution's own: 1.22 is the oldest that is tried.
 */
export const installableVersions: Readonly<Record<UpstreamProgram | "grafana" | "nginx", string>> = {
  alloy: "v1.19.0 or later",
  "victoria-metrics": "v1.150.0 or later",
  prometheus: "v3.10.0 or later",
  "victoria-logs": "v1.51.0 or later",
  loki: "v3.5.0 or later",
  vmauth: "v1.150.0 or later",
  vminsert: "v1.150.0-cluster or later",
  vmselect: "v1.150.0-cluster or later",
  vmstorage: "v1.150.0-cluster or later",
  grafana: "12.0 or later",
  nginx: "1.22 or later",
};

/** Programs that may evaluate a bundle's rules in Grafana's place, at the versions that the tests run. */
export const evaluatorVersions: Readonly<Record<"vmalert" | "alertmanager", string>> = {
  vmalert: "v1.150.0",
  alertmanager: "v0.28.0",
};
