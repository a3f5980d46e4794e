import { boardFolder } from "@stackmon/stacks";
import { canonicalJson } from "../panel/canonical-json.ts";
import type { Dashboard } from "../panel/compose-board.ts";
import type { Resource } from "./resource.ts";

/** A file that holds one resource. */
export interface ResourceFile {
  /** Below the folder that Git Sync, gcx or grafanactl is told to read. */
  readonly path: string;
  readonly json: string;
}

/**
 * The model that boards are in: `v1beta1` holds the classic one, `v2beta1` that of dynamic dashboards, with tabs and
 * rows that come and go. Grafana 12 and 13 serve both.
 *
 * *Source:* grafana/grafana apps/dashboard/kinds/manifest.cue (`versions`).
 */
export type DashboardVersion = "v1beta1" | "v2beta1";

/**
 * The boards and their folder as resources, one a file, under the folder's own name.
 *
 * Git Sync makes a Grafana folder of each folder of files and reads its UID and title from `_folder.json`; gcx and
 * grafanactl read every file as a resource, whatever its name. So one layout serves both. Boards keep the UIDs that they
 * have when they are provisioned from files: a Grafana can have them in one way only.
 *
 * *Source:* grafana/grafana pkg/registry/apis/provisioning/resources/folder_metadata.go, parser.go; grafana/gcx
 * internal/resources/local/reader.go.
 *
 * @example
 * for (const { path, json } of dashboardResources(dashboards(stack), "v2beta1")) files.set(path, json);
 */
export function dashboardResources(
  boards: readonly Dashboard[],
  version: DashboardVersion,
): readonly ResourceFile[] {
  return [
    fileOf("_folder", folderResource()),
    ...boards.map((board) => fileOf(board.uid, dashboardResource(board, version))),
  ];
}

function fileOf(name: string, resource: Resource<unknown>): ResourceFile {
  return { path: `${boardFolder.title}/${name}.json`, json: canonicalJson(resource) };
}

/** *Source:* grafana/grafana apps/folder/kinds (`v1beta1`, which `v1` of Grafana 13 is another name of). */
function folderResource(): Resource<{ readonly title: string }> {
  return {
    apiVersion: "folder.grafana.app/v1beta1",
    kind: "Folder",
    metadata: { name: boardFolder.uid },
    spec: { title: boardFolder.title },
  };
}

function dashboardResource(board: Dashboard, version: DashboardVersion): Resource<unknown> {
  return {
    apiVersion: `dashboard.grafana.app/${version}`,
    kind: "Dashboard",
    metadata: { name: board.uid, annotations: { "grafana.app/folder": boardFolder.uid } },
    spec: specOf(board, version),
  };
}

/** A resource has its UID in its metadata alone. */
function specOf({ json, specJson }: Dashboard, version: DashboardVersion): unknown {
  if (version === "v2beta1") return JSON.parse(specJson);
  const { uid: _uid, ...classic } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  return classic;
}
