import { expect, test } from "vitest";
import { logLines } from "./query.ts";
import { lineTable } from "./table.ts";

const drawn = lineTable({
  id: 1,
  title: "Rejections",
  description: "Why.",
  width: 12,
  noData: "None",
  columns: [
    { field: "reject_reason", title: "Reason", width: 200 },
    { field: "signer_signature_hash", title: "Hash", follows: true },
    { field: "Line", title: "Line" },
  ],
  query: logLines({ job: "stacks" }, 10),
}).draw({ metrics: "prometheus", logs: "loki" });

test("has the time, then its columns in their order, under their titles", () => {
  const [, , shown, order] = drawn.transformations ?? [];
  const fields = ["Time", "reject_reason", "signer_signature_hash", "Line"];
  expect(shown).toMatchObject({ id: "filterFieldsByName", options: { include: { names: fields } } });
  expect(order).toMatchObject({
    id: "organize",
    options: {
      indexByName: { Time: 0, reject_reason: 1, signer_signature_hash: 2, Line: 3 },
      renameByName: { reject_reason: "Reason", signer_signature_hash: "Hash" },
    },
  });
});

test("takes columns out of labels, once what data sources derive of the same names is gone", () => {
  expect(drawn.transformations?.slice(0, 2)).toMatchObject([
    { id: "filterFieldsByName", options: { include: { names: ["Time", "Line", "labels"] } } },
    { id: "extractFields", options: { source: "labels" } },
  ]);
});

test("an id leads to all lines that name it, other values to nothing", () => {
  const linksOf = (title: string): unknown =>
    drawn.fieldConfig?.overrides
      .find(({ matcher }) => matcher.options === title)
      ?.properties.find(({ id }) => id === "links")?.value;
  expect(linksOf("Hash")).toMatchObject([
    {
      url: "/d/stackmon-logs?${__url_time_range}&${job:queryparam}&${metrics:queryparam}&${logs:queryparam}&var-id=${__value.raw}",
      targetBlank: false,
    },
  ]);
  expect(linksOf("Reason")).toBeUndefined();
});
