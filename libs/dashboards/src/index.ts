export { dashboards } from "./dashboards.ts";
export type { Dashboard } from "./panel/compose-board.ts";
export { dataSources } from "./data-source/provisioning.ts";
export type { DataSource, DataSourceProvisioning } from "./data-source/provisioning.ts";
export { dashboardProvider } from "./data-source/dashboard-provider.ts";
export type { DashboardProvider, DashboardProvisioning } from "./data-source/dashboard-provider.ts";
export { dashboardResources } from "./resource/dashboard-resources.ts";
export type { DashboardVersion, ResourceFile } from "./resource/dashboard-resources.ts";
