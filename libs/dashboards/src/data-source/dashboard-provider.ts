import { boardFolder } from "@stackmon/stacks";

/** A dashboard provider file: write it as YAML to `provisioning/dashboards/`. */
export interface DashboardProvisioning {
  readonly apiVersion: 1;
  readonly providers: readonly DashboardProvider[];
}

export interface DashboardProvider {
  readonly name: string;
  readonly orgId: number;
  readonly type: "file";
  readonly folder: string;
  readonly folderUid: string;
  readonly allowUiUpdates: boolean;
  readonly disableDeletion: boolean;
  readonly options: { readonly path: string };
}

/**
 * The provider that loads every `<uid>.json` of a folder into Grafana's folder of the boards.
 *
 * @param path Folder of the dashboard files on Grafana's host; default the installed bundle's.
 *
 * A provisioned board cannot be saved in the browser (`allowUiUpdates: false`): the next bundle would undo
 * the change without a word. "Save as" makes a copy of one's own.
 *
 * *Source:* grafana/grafana docs/sources/administration/provisioning, "Dashboards".
 */
export function dashboardProvider(
  path: string = "/etc/stackmon/current/grafana/dashboards",
): DashboardProvisioning {
  return {
    apiVersion: 1,
    providers: [
      {
        name: "stackmon",
        orgId: 1,
        type: "file",
        folder: boardFolder.title,
        folderUid: boardFolder.uid,
        allowUiUpdates: false,
        disableDeletion: false,
        options: { path },
      },
    ],
  };
}
