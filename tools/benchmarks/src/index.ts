export { interleave, median } from "./statistics.ts";
export type { Figures } from "./statistics.ts";
