import { BlockText, sinkName } from "./block-text.ts";
import { rulesAt, targetsIn, usesIn } from "./config-blocks.ts";
import type { LogFlow } from "./log-flow.ts";
import { groupLabel, hiddenPrefix, markerGroup, ownPrefix, scenarioLabel } from "./private-name.ts";
import type { LogPipeline, Scenario } from "./scenario.ts";
import { TextWithOrigins } from "./text-with-origins.ts";

/** Scenarios that share a component which hands them their lines: else each would see the lines of all. */
const groupSize = 32;

/** Which group a scenario is in, by its position. */
export function groupOf(scenario: number): number {
  return Math.floor(scenario / groupSize);
}

/**
 * One configuration for all scenarios: each pipeline a module, each scenario an instance with a state of its own, one feed
 * for all. What comes out is sent to `sinkUrl/SCENARIO/RECEIVER`, each a position.
 */
export function composeScenarios(
  scenarios: readonly Scenario[],
  flows: ReadonlyMap<LogPipeline, LogFlow>,
  sinkUrl: string,
): TextWithOrigins {
  const text = new TextWithOrigins();
  const modules = new Map(
    [...flows.keys()].map((pipeline, index) => [pipeline, `${ownPrefix}pipeline_${index}`]),
  );
  for (const [pipeline, flow] of flows) {
    const ownLines = scenarios.filter((scenario) => scenario.pipeline === pipeline);
    writeModule(text, modules.get(pipeline) ?? "", flow, hiddenLabels(ownLines));
  }
  const instances = scenarios.map(({ pipeline }) => modules.get(pipeline) ?? "");
  instances.forEach((module, index) => text.write(instance(module, index, sinkUrl)));
  text.write(feed(instances, sinkUrl));
  return text;
}

function writeModule(text: TextWithOrigins, name: string, flow: LogFlow, hidden: readonly string[]): void {
  const written = new BlockText(flow);
  text.write(`declare "${name}" {\nargument "scenario" { }\n\nargument "sink" { }\n`);
  text.write(gate(flow, written, hidden));
  for (const placed of flow.blocks) {
    text.write(written.block(placed), { file: placed.file, line: placed.block.span.start.line });
  }
  flow.receivers.forEach((_, index) => text.write(sink(index)));
  text.write(`export "receiver" {\n\tvalue = loki.process.${ownPrefix}gate.receiver\n}\n}\n`);
}

/** Lets the lines of one scenario pass, as the entry would get them. */
function gate(flow: LogFlow, written: BlockText, hidden: readonly string[]): string {
  const { targets, before = "", labels } = entryText(flow, written);
  const names = hidden.map((name) => `${name} = "${hiddenPrefix}${name}"`);
  return `${before}loki.process "${ownPrefix}gate" {
	forward_to = [${targets.join(", ")}]

	stage.match {
		selector = "{${scenarioLabel}!=\\"" + argument.scenario.value + "\\"}"
		action   = "drop"
	}
${labels === undefined ? "" : `\n\tstage.static_labels {\n\t\tvalues = ${labels}\n\t}\n`}${
    hidden.length === 0 ? "" : `\n\tstage.labels {\n\t\tvalues = {${names.join(", ")}}\n\t}\n`
  }
	stage.label_drop {
		values = ${JSON.stringify([scenarioLabel, ...hidden.map((name) => hiddenPrefix + name)])}
	}
}
`;
}

interface EntryText {
  readonly targets: readonly string[];
  readonly before?: string;
  readonly labels?: string | undefined;
}

function entryText(flow: LogFlow, written: BlockText): EntryText {
  const { entry } = flow;
  const receivers = entry.kind === "receivers" ? entry.receivers : targetsIn(entry.source.block, flow.all);
  const targets = receivers.map((receiver) => written.receiver(receiver.split(".")));
  if (entry.kind === "receivers") return { targets };
  const labels = written.value(entry.source, "labels");
  const rules = rulesOf(flow, written);
  if (rules === undefined) return { targets, labels };
  return { targets: [`loki.relabel.${ownPrefix}rules.receiver`], labels, before: relabel(rules, targets) };
}

/** The rules that a source applies; a source gets them from a `loki.relabel`. */
function rulesOf(flow: LogFlow, written: BlockText): readonly string[] | undefined {
  if (flow.entry.kind !== "source") return undefined;
  const use = usesIn(flow.entry.source.block).find(({ attribute }) => attribute === "relabel_rules");
  return use && rulesAt(flow.all, use.reference.path).map((rule) => written.block(rule));
}

/** Sources drop what still begins with `__` after their rules. */
function relabel(rules: readonly string[], targets: readonly string[]): string {
  const dropHidden = 'rule {\n\taction = "labeldrop"\n\tregex  = "__.*"\n}';
  return `loki.relabel "${ownPrefix}rules" {
	forward_to = [${targets.join(", ")}]
${[...rules, dropHidden].join("\n")}
}
`;
}

function sink(index: number): string {
  return `loki.write "${sinkName(index).slice("loki.write.".length)}" {
	endpoint {
		url        = argument.sink.value + "/${index}"
		batch_wait = "10ms"
	}
}
`;
}

function instance(module: string, index: number, sinkUrl: string): string {
  return `${module} "scenario_${index}" {
	scenario = "${index}"
	sink     = "${sinkUrl}/${index}"
}
`;
}

/** Takes all lines, on a port of the system's choice, and hands each to its group of scenarios. */
function feed(instances: readonly string[], sinkUrl: string): string {
  const groups = Array.from({ length: Math.ceil(instances.length / groupSize) }, (_, group) => {
    const members = instances.flatMap((module, index) =>
      groupOf(index) === group ? [`${module}.scenario_${index}.receiver`] : [],
    );
    return groupText(String(group), members);
  });
  const names = [...groups.keys(), markerGroup].map(
    (group) => `loki.relabel.${ownPrefix}group_${group}.receiver`,
  );
  return `${groups.join("")}${groupText(markerGroup, [`loki.write.${ownPrefix}marker.receiver`])}
loki.write "${ownPrefix}marker" {
	endpoint {
		url        = "${sinkUrl}/${markerGroup}"
		batch_wait = "10ms"
	}
}

loki.source.api "${ownPrefix}feed" {
	forward_to             = [${names.join(", ")}]
	use_incoming_timestamp = true

	http {
		listen_address = "127.0.0.1"
		listen_port    = 0
	}

	grpc {
		listen_address = "127.0.0.1"
		listen_port    = 0
	}
}
`;
}

function groupText(group: string, receivers: readonly string[]): string {
  return `loki.relabel "${ownPrefix}group_${group}" {
	forward_to = [${receivers.join(", ")}]

	rule {
		action        = "keep"
		source_labels = ["${groupLabel}"]
		regex         = "${group}"
	}

	rule {
		action = "labeldrop"
		regex  = "${groupLabel}"
	}
}
`;
}

/** Labels of the scenarios' lines that `loki.source.api` would drop. */
function hiddenLabels(scenarios: readonly Scenario[]): readonly string[] {
  const names = scenarios.flatMap(({ lines }) => lines.flatMap(({ labels }) => Object.keys(labels)));
  return [...new Set(names.filter((name) => name.startsWith("__")))];
}
