export type { Fault } from "./fault/fault.ts";
export { faults } from "./fault/faults.ts";
export { runMatrix } from "./matrix.ts";
export type { MatrixOptions, Row } from "./matrix.ts";
