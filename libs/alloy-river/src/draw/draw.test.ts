import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SyntaxValidator } from "fast-xml-validator";
import { describe, expect, test } from "vitest";
import { parse } from "../syntax/parse.ts";
import { graphOf, mermaid, svg, type ComponentGraph } from "./index.ts";

function graphOfSource(source: string): ComponentGraph {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return graphOf(parsed.file);
}

const hubPath = new URL("../../../../examples/separated/output/hub/alloy/hub.alloy", import.meta.url);
const hub = graphOfSource(readFileSync(fileURLToPath(hubPath), "utf8"));

describe("edges point where the data goes", () => {
  test.each([
    [
      "metrics, to a receiver",
      'prometheus.scrape "a" {\n\ttargets = []\n\tforward_to = [prometheus.remote_write.b.receiver]\n}\nprometheus.remote_write "b" { }\n',
      ["prometheus.scrape.a", "prometheus.remote_write.b", "metrics", "forward_to"],
    ],
    [
      "logs, to a receiver",
      'loki.source.journal "a" {\n\tforward_to = [loki.echo.b.receiver]\n}\nloki.echo "b" { }\n',
      ["loki.source.journal.a", "loki.echo.b", "logs", "forward_to"],
    ],
    [
      "telemetry, from a block inside",
      'otelcol.receiver.otlp "a" {\n\toutput {\n\t\ttraces = [otelcol.exporter.debug.b.input]\n\t}\n}\notelcol.exporter.debug "b" { }\n',
      ["otelcol.receiver.otlp.a", "otelcol.exporter.debug.b", "otel", "traces"],
    ],
    [
      "profiles, to a receiver",
      'pyroscope.scrape "a" {\n\ttargets = []\n\tforward_to = [pyroscope.write.b.receiver]\n}\npyroscope.write "b" { }\n',
      ["pyroscope.scrape.a", "pyroscope.write.b", "profiles", "forward_to"],
    ],
    [
      "targets, to who refers to them",
      'local.file_match "b" {\n\tpath_targets = []\n}\nloki.source.file "a" {\n\ttargets = local.file_match.b.targets\n\tforward_to = []\n}\n',
      ["local.file_match.b", "loki.source.file.a", "targets", "targets"],
    ],
    [
      "a value, to who refers to it",
      'local.file "b" {\n\tfilename = "/x"\n}\nprometheus.remote_write "a" {\n\tendpoint {\n\t\turl = local.file.b.content\n\t}\n}\n',
      ["local.file.b", "prometheus.remote_write.a", "other", "url"],
    ],
    [
      "to what nobody knows, by forward_to",
      'declare "m" {\n\texport "r" {\n\t\tvalue = 1\n\t}\n}\nm "b" { }\nloki.source.journal "a" {\n\tforward_to = [m.b.r]\n}\n',
      ["loki.source.journal.a", "m.b", "other", "forward_to"],
    ],
  ])("%s", (_, source, [from, to, signal, attribute]) => {
    expect(graphOfSource(source).edges).toEqual([{ from, to, signal, attribute }]);
  });

  test("two references of one attribute are one edge", () => {
    const source =
      'local.file "b" {\n\tfilename = "/x"\n}\nprometheus.exporter.self "a" {\n\tx = local.file.b.content + local.file.b.content\n}\n';
    expect(graphOfSource(source).edges).toHaveLength(1);
  });
});

test("the hub of the example sends what it receives to the stores", () => {
  const has = (from: string, to: string, signal: string): boolean =>
    hub.edges.some((edge) => edge.from.startsWith(from) && edge.to.startsWith(to) && edge.signal === signal);
  expect(has("prometheus.receive_http", "prometheus.remote_write", "metrics")).toBe(true);
  expect(has("loki.source.api", "loki.process", "logs")).toBe(true);
  expect(hub.edges.some(({ to }) => to.startsWith("loki.write"))).toBe(true);
});

test("modules and templates are groups, and their blocks are told from those outside", () => {
  const { nodes, edges } = graphOfSource(
    'declare "m" {\n\tloki.source.journal "a" {\n\t\tforward_to = [loki.echo.out.receiver]\n\t}\n\n\tloki.echo "out" { }\n}\n\nloki.echo "out" { }\n\nm "x" { }\n\nlogging { }\n\nforeach "f" {\n\tcollection = []\n\tvar = "v"\n\ttemplate {\n\t\tloki.echo "out" { }\n\t}\n}\n',
  );
  expect(nodes.map(({ id, kind, group }) => [id, kind, group])).toEqual([
    ["declare.m", "module", undefined],
    ["loki.echo.out", "component", undefined],
    ["m.x", "custom", undefined],
    ["logging", "config", undefined],
    ["foreach.f", "foreach", undefined],
    ["declare.m/loki.source.journal.a", "component", "declare.m"],
    ["declare.m/loki.echo.out", "component", "declare.m"],
    ["foreach.f/loki.echo.out", "component", "foreach.f"],
  ]);
  expect(edges.map(({ from, to }) => [from, to])).toEqual([
    ["declare.m/loki.source.journal.a", "declare.m/loki.echo.out"],
  ]);
});

describe("Mermaid", () => {
  test("of the hub is the golden file, and has every block and edge", async () => {
    const text = mermaid(hub);
    expect(text.split("\n").filter((line) => / -- \w+ --> /.test(line))).toHaveLength(hub.edges.length);
    for (const { name } of hub.nodes) expect(text).toContain(name);
    await expect(text).toMatchFileSnapshot("golden/hub.mmd");
  });

  test("groups are subgraphs", () => {
    const text = mermaid(graphOfSource('declare "m" {\n\tloki.echo "a" { }\n}\n'));
    expect(text).toMatch(/subgraph n0\["declare.*"\]\n {4}n1\[.*\n {2}end\n/);
  });
});

const validated = (text: string): unknown => SyntaxValidator.validate(text);

describe("SVG", () => {
  test("is well-formed, says what it shows, and has every name", () => {
    const text = svg(hub);
    expect(validated(text)).toBe(true);
    expect(text).toContain(
      `<title>Component graph: ${hub.nodes.length} blocks, ${hub.edges.length} connections</title>`,
    );
    expect(() => validated(text.replace("</title>", ""))).toThrow("title");
    for (const { name } of hub.nodes) expect(text).toContain(name);
  });

  test("an empty configuration is a picture too", () => {
    expect(validated(svg({ nodes: [], edges: [] }))).toBe(true);
  });
});

test("the same configuration gives the same bytes", () => {
  const again = graphOf(graphFile());
  expect([mermaid(again), svg(again)]).toEqual([mermaid(hub), svg(hub)]);
});

function graphFile(): Parameters<typeof graphOf>[0] {
  const parsed = parse(readFileSync(fileURLToPath(hubPath), "utf8"));
  if (!parsed.ok) throw new Error("the example does not parse");
  return parsed.file;
}
