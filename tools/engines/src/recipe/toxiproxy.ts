import type { Recipe } from "./recipe.ts";

/** Shopify's toxiproxy: a TCP proxy whose links are cut, delayed and narrowed through an HTTP API. */
export const toxiproxy: Recipe = {
  name: "toxiproxy-server",
  module: "github.com/Shopify/toxiproxy/v2",
  version: "v2.12.0",
  reports: "2.12.0",
  base: {
    path: "github.com/Shopify/toxiproxy/v2",
    version: "v2.12.0",
    sum: "h1:d1x++lYZg/zijXPPcv7PH0MvHMzEI5aX/YuUi/Sw+yg=",
    goModSum: "h1:R9Z38Pw6k2cGZWXHe7tbxjGW9azmY1KbDQJ1kd+h7Tk=",
  },
  unpinned: [],
  main: { package: "github.com/Shopify/toxiproxy/v2/cmd/server" },
  tags: [],
  stamp: { variable: "github.com/Shopify/toxiproxy/v2.Version", value: "2.12.0" },
  headers: [],
};
