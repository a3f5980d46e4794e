export { burnBlocks } from "./chain.ts";
export { period, scrapeInterval } from "./period.ts";
export { simulatedSeries } from "./series.ts";
