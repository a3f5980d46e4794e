import { arrangements, type ArrangementName } from "./arrangement.ts";
import { faults, type FaultName } from "./fault.ts";
import type { Measured } from "./measure.ts";

export interface Run {
  readonly name: ArrangementName;
  readonly fault: FaultName;
  readonly measured: Measured;
}

/** The runs as Markdown, fault by fault. */
export function report(
  runs: readonly Run[],
  { outage, machine }: { readonly outage: number; readonly machine: string },
): string {
  const ordered = (Object.keys(faults) as FaultName[]).flatMap((fault) =>
    Object.keys(arrangements).flatMap((name) =>
      runs.filter((run) => run.fault === fault && run.name === name),
    ),
  );
  return `# Delivery of log lines

1,000 lines a second from a followed file through the agent's Alloy and the hub's Alloy into VictoriaLogs; an outage of
the hub is ${outage} seconds long, and what happens to the agent happens in its middle. ${machine}.

Made by \`npx nx run benchmarks:delivery -- SECONDS PARALLEL\`; one run of each. Where few lines are lost they
were between two steps at that moment, so that another run may lose none or more: a 0 is no proof.

| fault | arrangement | written | stored | lost | doubled | altered | seconds to catch up |
| --- | --- | --- | --- | --- | --- | --- | --- |
${ordered.map(faultRow).join("\n")}

| arrangement | CPU s of the agent | CPU s of the hub | most memory of the agent, MB | of the hub, MB | labels, fields, times |
| --- | --- | --- | --- | --- | --- |
${ordered
  .filter(({ fault }) => fault === "none")
  .map(costRow)
  .join("\n")}

- CPU seconds are for 100,000 lines, from a run without fault.
- Seconds to catch up: from the moment at which the hub is ready again and no more lines are written.
- push, memory alone: \`loki.write\` on both ways.
- queue on the agent's disk: \`otelcol.exporter.otlphttp\` with \`otelcol.storage.file\`, to \`otelcol.receiver.otlp\` and
  \`otelcol.exporter.loki\`; the hub parses and pushes with \`loki.write\`. Each line is an entry of the queue, and lines are
  sent together (\`batch\` of \`sending_queue\`).
- batched before it: \`otelcol.processor.batch\` makes entries of many lines.
- queues on both disks: the hub parses, then a queue like the agent's, then VictoriaLogs' OTLP intake.
- hub passes on: the agent parses; the hub answers it when VictoriaLogs has answered, and holds nothing.
- OpenTelemetry's file reader: \`otelcol.receiver.filelog\` with its positions in \`otelcol.storage.file\`; what it reads at
  a time is an entry of the queue.
`;
}

function faultRow({ name, fault, measured: { account } }: Run): string {
  const { written, stored, lost, doubled, altered, after } = account;
  const cells = [fault, name, written, stored, lost, doubled, altered, (after / 1000).toFixed(1)];
  return `| ${cells.join(" | ")} |`;
}

function costRow({ name, measured: { account, shape, cost } }: Run): string {
  const per100000 = (seconds: number): string => ((seconds / account.written) * 100_000).toFixed(1);
  const cells = [
    name,
    per100000(cost.agentSeconds),
    per100000(cost.hubSeconds),
    Math.round(cost.agentMegabytes),
    Math.round(cost.hubMegabytes),
    shapeText(shape),
  ];
  return `| ${cells.join(" | ")} |`;
}

function shapeText({ otherStreams, missingFields, addedFields, otherTimes }: Measured["shape"]): string {
  const faulty = [
    ...otherStreams.map((stream) => `stream \`${stream}\``),
    ...missingFields.map((field) => `not all have \`${field}\``),
    ...addedFields.map((field) => `\`${field}\` added`),
    ...(otherTimes > 0 ? [`${otherTimes} other times`] : []),
  ];
  return faulty.length === 0 ? "as wanted" : faulty.join(", ");
}
