import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import { untypedCases } from "./translate-cases.fixture.ts";
import { translate } from "./translate.ts";

function textOf(source: string): string {
  const translated = translate(source);
  if (!translated.ok) throw new Error(translated.diagnostics.map(formatDiagnostic).join("\n"));
  return translated.text;
}

/** The constants, without imports and what prints them. */
function constantsOf(source: string): string {
  const text = textOf(source);
  return text.slice(text.indexOf("const "), text.indexOf("/** The blocks"));
}

const hub =
  'prometheus.remote_write "hub" {\n\tendpoint {\n\t\turl = "http://127.0.0.1:8428/api/v1/write"\n\t}\n}\n';

test("a whole configuration", async () => {
  const source = `// Where everything goes.
${hub}
/* Stays a block comment. */

prometheus.exporter.unix "host" { }

prometheus.scrape "node" {
	targets = array.concat(
		prometheus.exporter.unix.host.targets,
		[{"__address__" = "127.0.0.1:9153", "job" = constants.hostname}],
	)
	forward_to = [prometheus.remote_write.hub.receiver] // to the hub

	// As the documents say.
	scrape_interval = "15s"
	basic_auth {
		username = "me"
		password = "hunter2"
	}
	honor_labels = true
}

loki.process "parse" {
	forward_to = []

	stage.regex {
		expression = "^(?P<level>\\\\w+) "
	}

	stage.labels {
		values = {"level" = ""}
	}
}

// The end.
`;
  const text = textOf(source);
  expect(text).toMatch(/commented\(\s*"Where everything goes.",\s*prometheus.remoteWrite\("hub"/);
  expect(text).toContain('password: unsafeLiteralSecret("hunter2")');
  expect(text).toContain("forward_to // to the hub");
  await expect(text).toMatchFileSnapshot("golden/whole.ts.txt");
});

test.each<[what: string, source: string, code: string]>([
  [
    "a component",
    hub,
    'const hub = prometheus.remoteWrite("hub", { endpoint: [{ url: "http://127.0.0.1:8428/api/v1/write" }] });',
  ],
  [
    "a component without arguments",
    'prometheus.exporter.self "self" { }',
    'const self = prometheus.exporter.self("self");',
  ],
  [
    "a label that is a word of JavaScript",
    'prometheus.exporter.self "default" { }',
    'const selfDefault = prometheus.exporter.self("default");',
  ],
  [
    "a configuration block",
    'logging {\n\tlevel = "debug"\n}',
    'const logging = config.logging({ level: "debug" });',
  ],
  [
    "an import of modules",
    'import.git "tools" {\n\trepository = "x"\n\tpath = "y"\n}',
    'config.importGit("tools", { repository: "x", path: "y" })',
  ],
  [
    "a component of an imported module",
    'import.git "tools" {\n\trepository = "x"\n\tpath = "y"\n}\n\ntools.one "a" {\n\tport = 1\n}',
    'customComponent("tools.one", "a", { port: 1 })',
  ],
  [
    "a declared module",
    'declare "m" {\n\targument "port" { }\n\n\texport "port" {\n\t\tvalue = argument.port.value\n\t}\n}\n\nm "one" {\n\tport = 1\n}',
    'const one = m.component("one", { port: 1 });',
  ],
  [
    "a foreach",
    'foreach "each" {\n\tcollection = [{name = "a"}]\n\tvar        = "each"\n\n\ttemplate {\n\t\tprometheus.exporter.self "s" { }\n\t}\n}',
    "foreach(",
  ],
  ["text between backticks that needs none", "logging {\n\tlevel = `debug`\n}", "level: raw(`debug`)"],
  [
    "a quoted regular expression",
    'discovery.relabel "a" {\n\ttargets = []\n\n\trule {\n\t\tregex = "a\\\\d"\n\t}\n}',
    'regex: quoted("a\\\\d")',
  ],
  [
    "a duration that TypeScript's type does not have",
    'prometheus.scrape "a" {\n\ttargets         = []\n\tforward_to      = []\n\tscrape_interval = "1h2m3s4ms"\n}',
    'scrapeInterval: quoted("1h2m3s4ms")',
  ],
  [
    "a list with an element a line",
    'prometheus.scrape "a" {\n\ttargets = [\n\t\t{a = "b"},\n\t]\n\tforward_to = []\n}',
    'targets: multiline([{ a: "b" }])',
  ],
  [
    "a list with a comment",
    'prometheus.scrape "a" {\n\ttargets = [\n\t\t{a = "b"}, // why\n\t]\n\tforward_to = []\n}',
    "_ // why",
  ],
  [
    "a comment in the middle of an operation",
    'local.file "a" {\n\tfilename = "a" + /* why */ "b"\n}',
    'filename: alloy`"a" + /* why */ "b"`',
  ],
  ["attributes after blocks", 'loki.relabel "a" {\n\trule { }\n\tforward_to = []\n}', "laidOut("],
  ["a deprecated function", 'local.file "a" {\n\tfilename = env("HOME")\n}', 'call<never>("env", "HOME")'],
  [
    "a field of an export",
    'remote.vault "a" {\n\tserver = "x"\n\tpath = "y"\n\n\tauth.token {\n\t\ttoken = sys.env("T")\n\t}\n}\n\nlocal.file "b" {\n\tfilename = nonsensitive(remote.vault.a.data.name)\n}',
    'access(a.data, "name")',
  ],
])("%s", (_, source, code) => {
  expect(constantsOf(source)).toContain(code);
});

test("constants stand after those that they refer to, and the list in the file's order", () => {
  const text = textOf(
    `prometheus.scrape "node" {\n\ttargets    = []\n\tforward_to = [prometheus.remote_write.hub.receiver]\n}\n\n${hub}`,
  );
  expect(text.indexOf("const hub")).toBeLessThan(text.indexOf("const node"));
  expect(text).toContain("export const blocks: readonly FileBlock[] = [node, hub];");
});

test("names that collide are told apart", () => {
  const text = textOf('loki.echo "a" { }\n\nprometheus.echo "a" { }\n');
  expect(text).toContain('const a = loki.echo("a");');
  expect(text).toContain('const echoA = prometheus.echo("a");');
});

test("options are asked for where the blocks need them", () => {
  expect(textOf(hub)).toContain('compose("config.alloy", blocks);');
  expect(textOf('foreach "a" {\n\tcollection = []\n\tvar        = "x"\n\n\ttemplate { }\n}')).toContain(
    'compose("config.alloy", blocks, { stability: "experimental" });',
  );
  expect(textOf('local.file "a" {\n\tfilename = local.file.b.content\n}')).toContain("printBlocks(blocks)");
});

test("names in quotes are said once where all of them are", () => {
  const [first, second] = ['{"a" = "b"}', '{a = "b"}'].map((target) =>
    textOf(`prometheus.scrape "a" {\n\ttargets    = [${target}]\n\tforward_to = []\n}`),
  );
  expect(first).toContain("blocks, { quotedNames: true }");
  expect(second).not.toContain("quotedNames");
});

test("literal secrets are warned of", () => {
  const translated = translate('otelcol.auth.bearer "a" {\n\ttoken = "hunter2"\n}\n');
  expect(
    translated.diagnostics.map(({ code, severity, position }) => [code, severity, position?.line]),
  ).toEqual([["alloy/literal-secret", "warning", 2]]);
});

test("diagnostics say where in the given text something is, formatted or not", () => {
  const { diagnostics } = translate(
    'logging { level = "info" }\n\n\nfoo "a" { }\notelcol.auth.bearer "a" { token = "hunter2" }\n',
  );
  expect(diagnostics.map(({ code, position }) => [code, position?.line, position?.column])).toEqual([
    ["alloy/literal-secret", 5, 35],
    ["alloy/untyped-import", 4, 1],
  ]);
});

test("mistakes in syntax are reported, and nothing comes out", () => {
  expect(translate("logging {\n")).toMatchObject({
    ok: false,
    diagnostics: [{ code: "alloy/unexpected-token" }],
  });
});

describe.each(untypedCases)("$what", ({ refused, through, diagnostics, accepted }) => {
  test("comes out through a builder without types", () => {
    expect(textOf(refused)).toContain(through);
    expect(translate(refused).diagnostics.map(formatDiagnostic)).toEqual(diagnostics);
  });

  test("does not when the advice is followed", () => {
    expect(translate(accepted).diagnostics).toEqual([]);
  });
});
