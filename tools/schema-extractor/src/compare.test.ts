import { describe, expect, it } from "vitest";
import { compareSchemas, describeDifferences } from "./compare.ts";

const schema = (fields: readonly object[], more: object = {}): string =>
  JSON.stringify({ alloy: "v1", components: [{ name: "loki.echo", arguments: fields }], ...more });

const url = { name: "url", kind: "attr", type: "string" };
const port = { name: "port", kind: "attr", type: "number:int" };

describe("comparing schemas", () => {
  it("finds nothing between two layouts of the same schema", () => {
    const text = schema([url, port]);
    expect(compareSchemas(text, JSON.stringify(JSON.parse(text), undefined, 2))).toEqual([]);
  });

  it.each([
    {
      change: "a changed field",
      alloy: [{ ...url, required: true }, port],
      lines: [
        '~ components › loki.echo › arguments › url: file {"name":"url","kind":"attr","type":"string"}, Alloy {"name":"url","kind":"attr","type":"string","required":true}',
      ],
    },
    {
      change: "a field that the file lacks",
      alloy: [url, port, { name: "path", kind: "attr", type: "string" }],
      lines: [
        "~ components › loki.echo › arguments › order: file url port, Alloy url port path",
        '+ components › loki.echo › arguments › path: {"name":"path","kind":"attr","type":"string"}',
      ],
    },
    {
      change: "a field that Alloy lacks",
      alloy: [url],
      lines: [
        "~ components › loki.echo › arguments › order: file url port, Alloy url",
        '- components › loki.echo › arguments › port: {"name":"port","kind":"attr","type":"number:int"}',
      ],
    },
    {
      change: "another order",
      alloy: [port, url],
      lines: ["~ components › loki.echo › arguments › order: file url port, Alloy port url"],
    },
  ])("names $change", ({ alloy, lines }) => {
    expect(describeDifferences(compareSchemas(schema([url, port]), schema(alloy)))).toEqual(lines);
  });

  it("names a whole part that is missing", () => {
    const lines = describeDifferences(
      compareSchemas(schema([]), schema([], { constants: [{ name: "constants.os", type: "string" }] })),
    );
    expect(lines).toContain('+ constants › constants.os › type: "string"');
  });

  it("counts what does not fit", () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...url, name: `f${i}` }));
    const lines = describeDifferences(compareSchemas(schema([]), schema(many)));
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe("and 21 more");
  });
});
