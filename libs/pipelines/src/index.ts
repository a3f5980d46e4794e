export { agent } from "./agent/agent.ts";
export { hub } from "./hub/hub.ts";
export { single } from "./single/single.ts";
export { labelVariableName } from "./part/identity.ts";
export type { Variable } from "./part/variable.ts";
export type { Pipeline } from "./pipeline.ts";
