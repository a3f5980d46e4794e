import type { Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import { boardFolder } from "@stackmon/stacks";
import type { PanelDraft, PanelText } from "./panel.ts";

interface AlertList extends PanelText {
  /** Also those that wait for their time; default only what fires, fails or has no data. */
  readonly withPending?: boolean;
  /** Default 30. */
  readonly maxItems?: number;
}

/**
 * What fires now of the alerts of this stack, with its instances and since when; 9 rows high by default.
 *
 * It asks Grafana and no store: it has neither a query nor a text for an absence, for which Grafana says that no alert
 * matches. Of rules in stores, those that Grafana is allowed to see are listed, too.
 *
 * The SDK has no builder for it. *Source:* grafana/grafana public/app/plugins/panel/alertlist/types.ts.
 */
export function alertList({
  id,
  title,
  description,
  width,
  height = 9,
  withPending = false,
  maxItems = 30,
}: AlertList): PanelDraft {
  const options = {
    viewMode: "list",
    groupMode: "default",
    groupBy: [],
    maxItems,
    sortOrder: byTimeNewestFirst,
    dashboardAlerts: false,
    alertName: "",
    alertInstanceLabelFilter: "",
    datasource: "",
    folder: boardFolder,
    showInstances: true,
    showInactiveAlerts: false,
    stateFilter: {
      firing: true,
      pending: withPending,
      recovering: true,
      noData: true,
      normal: false,
      error: true,
    },
  };
  const draw = (): Panel => ({ type: "alertlist", id, title, description, options });
  return { id, width, height, draw };
}

const byTimeNewestFirst = 5;
