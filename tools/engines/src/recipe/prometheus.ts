import type { GoModule, Recipe } from "./recipe.ts";

const prometheusModule: GoModule = {
  path: "github.com/prometheus/prometheus",
  version: "v0.310.0",
  sum: "h1:iS0Uul/dHjy8ifBnqo3YEOhRxlTOWantRoDWwmIowwA=",
  goModSum: "h1:rs6XoWKvgAStqxHxb2Twh1BR6rp7qw7fmUgW+gaXjbw=",
};

const alertmanagerModule: GoModule = {
  path: "github.com/prometheus/alertmanager",
  version: "v0.28.0",
  sum: "h1:sLN+6HhZet8hrbmGHLAHWsTXgZSVCvq9Ix3U3wvivqc=",
  goModSum: "h1:/okSnb2LlodbMlRoOWQEKtqI/coOo2NKZDm2Hu9QHLQ=",
};

function program(base: GoModule, name: string, release: string): Recipe {
  return {
    name,
    module: base.path,
    version: base.version,
    reports: release,
    base,
    unpinned: [],
    main: { package: `${base.path}/cmd/${name}` },
    tags: ["netgo"],
    stamp: { variable: "github.com/prometheus/common/version.Version", value: release },
    headers: [],
  };
}

/** Release 3.10.0: the Go module of Prometheus 3.N.P is numbered v0.3NN.P. */
export const prometheus: Recipe = program(prometheusModule, "prometheus", "3.10.0");
export const promtool: Recipe = program(prometheusModule, "promtool", "3.10.0");
export const alertmanager: Recipe = program(alertmanagerModule, "alertmanager", "0.28.0");
export const amtool: Recipe = program(alertmanagerModule, "amtool", "0.28.0");
