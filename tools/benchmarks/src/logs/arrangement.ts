import { compose } from "@stackmon/alloy-river";
import * as local from "@stackmon/alloy-river/local";
import * as loki from "@stackmon/alloy-river/loki";
import { agent, hub } from "@stackmon/pipelines";
import type { Stack } from "@stackmon/stacks";
import { burnHeightKeys, componentPattern, storedKeys, textHeaderPatterns } from "@stackmon/stacks";

/** What runs on the node's server and on the hub's. */
export interface Arrangement {
  readonly agent: string;
  readonly hub: string;
}

/** Where the programs of one measurement find each other. */
export interface Places {
  readonly hubAddress: string;
  readonly logsUrl: string;
  readonly storeUrl: string;
  readonly files: Readonly<Record<"stacks-node" | "stacks-signer", string>>;
}

export type ArrangementName =
  "pass-through" | "ours" | "ours, all at the hub" | "a regular expression per field";

export const arrangements: Readonly<Record<ArrangementName, (stack: Stack, places: Places) => Arrangement>> =
  {
    "pass-through": (_, places) => ({ agent: levelOnly(places), hub: hubOf(places, []) }),
    ours: (stack) => ({ agent: textOf(agent(stack)), hub: textOf(hub(stack)) }),
    "ours, all at the hub": (stack, places) => ({ agent: levelOnly(places), hub: textOf(hub(stack)) }),
    "a regular expression per field": (_, places) => ({
      agent: levelOnly(places),
      hub: hubOf(places, regexPerField()),
    }),
  };

type Stage = ReturnType<typeof loki.stage.regex>;
type Composed = ReturnType<typeof agent> | ReturnType<typeof hub>;

function textOf(pipeline: Composed): string {
  if (pipeline?.ok !== true) throw new Error(`benchmarks: ${JSON.stringify(pipeline?.diagnostics)}`);
  return pipeline.text;
}

/** An agent that finds the level of each line and nothing more. */
function levelOnly({ files, logsUrl }: Places): string {
  const write = loki.write("hub", { endpoint: [{ url: logsUrl, maxBackoffRetries: 0 }] });
  const process = loki.process("level", {
    forwardTo: [write.receiver],
    stage: [
      loki.stage.staticLabels({ values: { host: "node-1", job: "stacks" } }),
      loki.stage.regex({ expression: "^(?P<level>[A-Z]{4}) " }),
      loki.stage.labels({ values: { level: "" } }),
      loki.stage.labelDrop({ values: ["filename"] }),
    ],
  });
  const match = local.fileMatch("logs", {
    pathTargets: Object.entries(files).map(([service, path]) => ({ __path__: path, service })),
  });
  const source = loki.source.file("logs", { targets: match.targets, forwardTo: [process.receiver] });
  return composed([match, source, process, write]);
}

function hubOf({ hubAddress, storeUrl }: Places, stage: readonly Stage[]): string {
  const write = loki.write("store", { endpoint: [{ url: storeUrl, maxBackoffRetries: 0 }] });
  const process = loki.process("lines", { forwardTo: [write.receiver], stage });
  const source = loki.source.api("agents", {
    http: { listenAddress: hubAddress, listenPort: 3500 },
    grpc: { listenAddress: "127.0.0.1", listenPort: 0 },
    forwardTo: [process.receiver],
    useIncomingTimestamp: true,
  });
  return composed([source, process, write]);
}

/** What one would write by hand for the fields of ours, without guards. */
function regexPerField(): readonly Stage[] {
  const keys = ["block_height", "height", ...burnHeightKeys, ...storedKeys];
  const values = Object.fromEntries(["component", "thread", "source_line", ...keys].map((key) => [key, ""]));
  return [
    loki.stage.regex({ expression: textHeaderPatterns.usual }),
    loki.stage.timestamp({ source: "time", format: "Unix" }),
    loki.stage.labels({ values: { source_file: "" } }),
    loki.stage.regex({ source: "source_file", expression: `^(?:${componentPattern})$` }),
    ...keys.map((key) => loki.stage.regex({ expression: `, ${key}: (?P<${key}>[^, ]+)` })),
    loki.stage.structuredMetadata({ values }),
  ];
}

function composed(blocks: Parameters<typeof compose>[1]): string {
  const made = compose("benchmark", blocks);
  if (!made.ok) throw new Error(`benchmarks: ${JSON.stringify(made.diagnostics)}`);
  return made.file.text;
}
