import { boardFolder } from "@stackmon/stacks";
import { code, shell, table } from "./markdown.ts";
import { installFolder } from "./systemd.ts";

/**
 * The models in which a bundle has the boards as resources, by the folder that holds them.
 *
 * *Source:* grafana/grafana apps/dashboard/kinds/manifest.cue; docs/sources/whatsnew/whats-new-in-v13-0.md (dynamic dashboards).
 */
export const resourceVersions = ["v1beta1", "v2beta1"] as const;

const models: Readonly<Record<(typeof resourceVersions)[number], readonly [model: string, grafana: string]>> =
  {
    v1beta1: ["the classic one, as in `grafana/dashboards/`", "12.0 or later"],
    v2beta1: [
      "dynamic dashboards: tabs, and rows of a service that are there where a chosen host runs it",
      "13.0 or later; 12.2 or later with the feature toggle `dashboardNewLayouts`",
    ],
  };

/** Yields the README's section on the boards as resources: for whom they are, and how they get into Grafana. */
export function resourcesSection(): string {
  const rows = resourceVersions.map((version) => [code(`grafana/resources/${version}/`), ...models[version]]);
  return `## Boards as resources

Grafana loads the boards of \`grafana/dashboards/\` from files, as \`install.sh\` sets it up. \`grafana/resources/\` holds the same boards
as resources of its API, with their folder, for whoever deploys boards with Git Sync or \`gcx\`. Take one of the two models:

${table(["folder", "model", "Grafana"], rows)}
Nothing loads resources from files: Grafana 13.0 refuses a v2 board that a file holds ("dashboard appears to be in v2 format").

A Grafana has a board in one way only. Take away the provider of the files first, whereupon Grafana deletes what it had
loaded; data sources and alert rules stay as they are. A link to \`/dev/null\` in its place is left alone by \`install.sh\`:

${shell("ln -sfn /dev/null /etc/grafana/provisioning/dashboards/stackmon.yaml", "systemctl restart grafana-server")}
- With \`gcx\`, or with \`grafanactl\` before it, which takes the same arguments. Both want a context with a service account that may
  write dashboards and folders; the second command creates what is missing and updates what is there:

  \`\`\`sh
  gcx resources validate --path ${installFolder}/grafana/resources/v2beta1
  gcx resources push --path ${installFolder}/grafana/resources/v2beta1
  \`\`\`

- With Git Sync: commit the content of one model's folder, and sync the path that it is at. Its folder \`${boardFolder.title}\` becomes
  Grafana's, with the UID ${code(boardFolder.uid)} of \`_folder.json\` where the feature toggle \`provisioningFolderMetadata\` is on, and with
  one that Grafana makes up where it is not. Boards keep their UIDs, and so links to them hold.
`;
}
