import type { Recipe } from "./recipe.ts";

/** Grafana Loki, single binary. */
export const loki: Recipe = {
  name: "loki",
  module: "github.com/grafana/loki/v3",
  version: "v3.5.0",
  reports: "3.5.0",
  base: {
    path: "github.com/grafana/loki/v3",
    version: "v3.5.0",
    sum: "h1:WXv9EOTUrYXqrzgWT4srpp8HWrcHDVaEWDUd3UevyxY=",
    goModSum: "h1:BQiwDJF7fXVjFuKsN9U2uojfA2wE3sWOXbRFdN4y0mQ=",
  },
  unpinned: [
    {
      path: "github.com/grafana/loki/pkg/push",
      version: "v0.0.0-20240924133635-758364c7775f",
      sum: "h1:NcS5dQXH/BtoMpQtA1d0+ftwyzdwQk5/8SCj9eHl8w8=",
      goModSum: "h1:lJEF/Wh5MYlmBem6tOYAFObkLsuikfrEf8Iy9AdMPiQ=",
    },
  ],
  main: { package: "github.com/grafana/loki/v3/cmd/loki" },
  tags: ["netgo"],
  stamp: { variable: "github.com/grafana/loki/v3/pkg/util/build.Version", value: "3.5.0" },
  headers: [],
};
