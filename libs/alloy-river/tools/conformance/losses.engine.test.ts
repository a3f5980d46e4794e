import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { engine } from "@stackmon/engines";
import { eventually, Running } from "./process.fixture.ts";

/*
 * What the check warns of and Alloy runs all the same, seen on the real programs: lines that go nowhere, lines that come
 * twice, components that nothing reaches, and a store that refuses more streams than its limit.
 */

let folder: string;
let programs: Running[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alloy-river-"));
  programs = [];
});
afterEach(async () => {
  await Promise.all(programs.map((each) => each.stop()));
  rmSync(folder, { recursive: true });
});

const address = "127.0.1.9";

function start(name: "alloy" | "loki", args: readonly string[]): Running {
  const program = new Running(engine(name), args, folder);
  programs.push(program);
  return program;
}

function startAlloy(config: string): Running {
  writeFileSync(join(folder, "config.alloy"), config);
  const storage = [
    "--storage.path=data",
    `--server.http.listen-addr=${address}:12345`,
    "--disable-reporting",
  ];
  return start("alloy", ["run", ...storage, "config.alloy"]);
}

/** The sum of a metric's series that hold all of the labels. */
async function metric(name: string, ...labels: readonly string[]): Promise<number> {
  const text = await (await fetch(`http://${address}:12345/metrics`)).text();
  const series = text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) && labels.every((each) => line.includes(each)));
  return series.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}

const lines = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index} end\n`).join("");

const source = (name: string, receivers: string): string => `
loki.source.file "${name}" {
	targets    = [{__path__ = "${join(folder, `${name}.log`)}"}]
	forward_to = [${receivers}]
}
`;

test("lines for no receiver are lost, lines for one twice come twice, and what nothing sends to sees none", async () => {
  for (const name of ["lost", "once", "twice"]) writeFileSync(join(folder, `${name}.log`), lines(name, 5));
  const alloy = startAlloy(
    `loki.echo "out" { }

loki.process "unfed" {
	forward_to = [loki.echo.out.receiver]
}
${source("lost", "")}${source("once", "loki.echo.out.receiver")}${source("twice", "loki.echo.out.receiver, loki.echo.out.receiver")}`,
  );
  const printed = (name: string): number => alloy.output.split(`entry="${name}-`).length - 1;
  await eventually("lines", () => (printed("once") === 5 && printed("twice") >= 10 ? true : undefined));
  await eventually("reading", async () =>
    (await metric("loki_source_file_read_lines_total", "lost.log")) === 5 ? true : undefined,
  );
  expect([printed("lost"), printed("once"), printed("twice")]).toEqual([0, 5, 10]);
  expect(await metric("loki_process_dropped_lines_total", "unfed")).toBe(0);
});

const loki = `
auth_enabled: false
analytics: { reporting_enabled: false }
server: { http_listen_address: ${address}, http_listen_port: 3100, grpc_listen_address: ${address}, grpc_listen_port: 9095, log_level: error }
common:
  instance_addr: ${address}
  path_prefix: loki
  replication_factor: 1
  ring: { kvstore: { store: inmemory } }
  storage: { filesystem: { chunks_directory: loki/chunks, rules_directory: loki/rules } }
schema_config:
  configs:
    - { from: 2009-01-01, store: tsdb, object_store: filesystem, schema: v13, index: { prefix: index_, period: 24h } }
limits_config: { allow_structured_metadata: true, discover_service_name: [], discover_log_levels: false, max_global_streams_per_user: 10 }
`;

const pipeline = (stage: string): string => `${source("ids", "loki.process.parse.receiver")}
loki.process "parse" {
	forward_to = [loki.write.store.receiver]

	stage.regex {
		expression = "^(?P<txid>\\\\S+)"
	}

	${stage} {
		values = {txid = ""}
	}
}

loki.write "store" {
	endpoint {
		url                 = "http://${address}:3100/loki/api/v1/push"
		batch_wait          = "100ms"
		max_backoff_retries = 1
		max_backoff_period  = "100ms"
	}
}
`;

test.each([
  [
    "labels of unbounded cardinality: a store refuses lines beyond its limit of streams",
    "stage.labels",
    false,
  ],
  ["structured metadata of unbounded cardinality: all lines are stored", "stage.structured_metadata", true],
])("%s", async (_, stage, isStored) => {
  writeFileSync(join(folder, "ids.log"), lines("id", 200));
  writeFileSync(join(folder, "loki.yaml"), loki);
  start("loki", ["-config.file=loki.yaml"]);
  await eventually("Loki", async () => ((await fetch(`http://${address}:3100/ready`)).ok ? true : undefined));
  startAlloy(pipeline(stage));
  const [sent, dropped] = await eventually("200 lines", async () => {
    const sums = [
      await metric("loki_write_sent_entries_total"),
      await metric("loki_write_dropped_entries_total"),
    ] as const;
    return sums[0] + sums[1] >= 200 ? sums : undefined;
  });
  console.log(`${stage}: ${sent} of 200 lines stored, ${dropped} dropped`);
  expect(dropped === 0).toBe(isStored);
});
