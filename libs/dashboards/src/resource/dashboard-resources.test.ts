import { boardFolder, boardUids } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { dashboardProvider } from "../data-source/dashboard-provider.ts";
import { dashboards } from "../dashboards.ts";
import { stackOf } from "../stack.fixture.ts";
import { dashboardResources } from "./dashboard-resources.ts";

const all = dashboards(stackOf("victoria-metrics", "victoria-logs"));

interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: Readonly<Record<string, unknown>>;
}

describe.each(["v1beta1", "v2beta1"] as const)("resources of %s", (version) => {
  const files = dashboardResources(all, version);
  const resources = files.map(({ json }) => JSON.parse(json) as Resource);
  const [folder, ...boards] = resources;

  it("are one folder of files: its own description, and each board under its UID", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "Stacks/_folder.json",
      ...Object.values(boardUids).map((uid) => `Stacks/${uid}.json`),
    ]);
  });

  it("have the folder that files are provisioned into", () => {
    expect(folder).toEqual({
      apiVersion: "folder.grafana.app/v1beta1",
      kind: "Folder",
      metadata: { name: "stackmon" },
      spec: { title: "Stacks" },
    });
    expect(dashboardProvider().providers[0]).toMatchObject({
      folder: boardFolder.title,
      folderUid: folder?.metadata.name,
    });
  });

  it("name each board by its UID, in the folder", () => {
    for (const { apiVersion, kind, metadata } of boards) {
      expect({ apiVersion, kind }).toEqual({
        apiVersion: `dashboard.grafana.app/${version}`,
        kind: "Dashboard",
      });
      expect(metadata.annotations).toEqual({ "grafana.app/folder": "stackmon" });
      expect(metadata.name.length).toBeLessThanOrEqual(40);
    }
    expect(boards.map(({ metadata }) => metadata.name)).toEqual(Object.values(boardUids));
  });

  it("are the same bytes again", () => {
    expect(dashboardResources(all, version)).toEqual(files);
  });
});

it("hold the boards as they are, but for the UID that the metadata has", () => {
  const [classic, dynamic] = (["v1beta1", "v2beta1"] as const).map((version) =>
    dashboardResources(all, version)
      .slice(1)
      .map(({ json }) => (JSON.parse(json) as Resource).spec),
  );
  expect(classic?.map((spec, index) => ({ ...spec, uid: all[index]?.uid }))).toEqual(
    all.map(({ json }) => JSON.parse(json) as unknown),
  );
  expect(dynamic).toEqual(all.map(({ specJson }) => JSON.parse(specJson) as unknown));
});
