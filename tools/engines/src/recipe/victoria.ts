import type { GoModule, Recipe } from "./recipe.ts";

const METRICS = "github.com/VictoriaMetrics/VictoriaMetrics";
const LOGS = "github.com/VictoriaMetrics/VictoriaLogs";

/**
 * Base of both families: VictoriaMetrics' go.mod requires exactly the VictoriaLogs version below, and its go.sum pins it.
 * (`go install` of a VictoriaLogs program fails: the module's version list is missing from the Go proxy.)
 */
const base: GoModule = {
  path: METRICS,
  version: "v1.150.0",
  sum: "h1:HyHgg1neFIM/+Db3XXUNditq+Iu9nBc1UCIZ3M09eTE=",
  goModSum: "h1:Mp7qEBDOXwP50gC93cF8wJmaGjTFSJP2WA6dRtMI7qU=",
};

function victoria(module: string, version: string, name: string): Recipe {
  return {
    name,
    module,
    version,
    reports: version.slice(1),
    base,
    unpinned: [],
    main: { package: `${module}/app/${name}` },
    tags: [],
    stamp: { variable: `${METRICS}/lib/buildinfo.Version`, value: `${name}-${version}` },
    headers: [],
  };
}

const metrics = (name: string): Recipe => victoria(METRICS, "v1.150.0", name);
const logs = (name: string): Recipe => victoria(LOGS, "v1.51.1-0.20260624061259-dc94972a8708", name);

export const victoriaMetrics: Recipe = metrics("victoria-metrics");
export const vmagent: Recipe = metrics("vmagent");
export const vmalert: Recipe = metrics("vmalert");
export const vmalertTool: Recipe = metrics("vmalert-tool");
export const vmauth: Recipe = metrics("vmauth");
/** Single node and cluster in one binary: `-storageNode` makes it a front of other nodes. */
export const victoriaLogs: Recipe = logs("victoria-logs");
export const vlagent: Recipe = logs("vlagent");
