export { agent } from "./agent/agent.ts";
export { hub } from "./hub/hub.ts";
export { peerStoreUrl } from "./part/peer.ts";
export { single } from "./single/single.ts";
export { labelVariableName } from "./part/identity.ts";
export { streamLabels } from "./part/known-labels.ts";
export type { Variable } from "./part/variable.ts";
export type { Pipeline } from "./pipeline.ts";
