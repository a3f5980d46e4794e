import type { JsonSchema } from "@stackmon/stacks";

/* Titles are noun phrases and examples advice, as in the schema of stack files: diagnostics are made of them. */

const path = (title: string, description: string, example: string): JsonSchema => ({
  title,
  description,
  type: "string",
  minLength: 1,
  examples: [example],
});

const pairs = (title: string, description: string, example: JsonSchema): JsonSchema => ({
  title,
  description,
  type: "object",
  additionalProperties: { title: "a text", type: "string" },
  examples: [example],
});

const wantedPairs = (title: string, description: string, example: JsonSchema): JsonSchema => ({
  title,
  description,
  type: "object",
  additionalProperties: { title: "a text, or null for none", type: ["string", "null"] },
  examples: [example],
});

const time = (description: string): JsonSchema => ({
  title: "a time of RFC 3339",
  description,
  type: "string",
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$`,
  examples: ["2026-01-02T03:04:05.678Z"],
});

const count = (title: string, description: string, example: number): JsonSchema => ({
  title,
  description,
  type: "integer",
  minimum: 0,
  examples: [example],
});

const bound = (description: string, example: number): JsonSchema => ({
  title: "a number",
  description,
  type: "number",
  examples: [example],
});

const line: JsonSchema = {
  title: "a line, or a mapping with line",
  description: "A line that enters the pipeline.",
  type: ["string", "object"],
  additionalProperties: false,
  required: ["line"],
  properties: {
    line: { title: "a line", description: "Its text.", type: "string", examples: ["INFO hello"] },
    labels: pairs("a mapping of labels", "Labels of its stream, beside the scenario's.", { level: "info" }),
    metadata: pairs("a mapping of structured metadata", "Its structured metadata.", {
      filename: "/var/log/a.log",
    }),
    time: time("When it was written; by default the time of the run."),
  },
  examples: ["INFO hello", { line: "INFO hello", labels: { level: "info" } }],
};

const wantedEntry = {
  additionalProperties: false,
  properties: {
    labels: wantedPairs("a mapping of labels", "Labels of its stream; null where there must be none.", {
      level: "info",
    }),
    metadata: wantedPairs("a mapping of structured metadata", "Its structured metadata, in the same way.", {
      component: "miner",
    }),
    line: {
      title: "a line",
      description: "Its text; by default unchanged.",
      type: "string",
      examples: ["hello"],
    },
    time: time("Its time; by default any."),
    exact: {
      title: "true or false",
      description: "Whether it may have no label and no structured metadata beside those named.",
      type: "boolean",
      default: false,
    },
    receiver: path(
      "a component",
      "The component that must receive it; by default every one that gets the line.",
      "loki.write.store",
    ),
  },
} as const;

const outcome: JsonSchema = {
  title: "dropped, joined, an entry, or a list of entries",
  description: "What must become of the line in this place.",
  type: ["string", "object", "array"],
  if: { type: "string" },
  then: { title: "dropped, joined, or a mapping", enum: ["dropped", "joined"] },
  ...wantedEntry,
  items: { title: "a mapping of an entry", type: "object", ...wantedEntry, examples: [{ line: "hello" }] },
  examples: [{ labels: { level: "info" } }, "dropped"],
};

const metric: JsonSchema = {
  title: "a mapping with metric and value",
  description: "A metric of the pipeline's components, after the run.",
  type: "object",
  additionalProperties: false,
  required: ["metric"],
  properties: {
    metric: {
      title: "the name of a metric",
      description: "As Alloy's /metrics has it.",
      type: "string",
      pattern: "^[A-Za-z_:][A-Za-z0-9_:]*$",
      examples: ["loki_process_dropped_lines_total"],
    },
    labels: pairs("a mapping of labels", "Labels that its series must have; several series are added up.", {
      reason: "sampled",
    }),
    value: bound("The sum.", 1),
    min: bound("The least sum.", 1),
    max: bound("The greatest sum.", 10),
  },
  examples: [{ metric: "loki_process_dropped_lines_total", labels: { reason: "sampled" }, value: 1 }],
};

const scenario: JsonSchema = {
  title: "a mapping with name, lines and expect",
  description: "Lines that enter a pipeline of their own, and what must become of them.",
  type: "object",
  additionalProperties: false,
  required: ["name", "lines"],
  properties: {
    name: path("a name", "What the scenario shows.", "a warning has a level"),
    labels: pairs("a mapping of labels", "Labels of every line; a line's own are added.", {
      service: "stacks-node",
    }),
    lines: {
      title: "a list of lines",
      description: "What enters, in order.",
      type: "array",
      minItems: 1,
      items: line,
      examples: [["INFO hello"]],
    },
    expect: {
      title: "a list of outcomes, one per line",
      description: "What must become of each line.",
      type: "array",
      items: outcome,
      examples: [[{ labels: { level: "info" } }]],
    },
    count: count("a count", "How many entries must come out.", 1),
    metrics: {
      title: "a list of metrics",
      description: "What metrics must show after the run.",
      type: "array",
      uniqueItems: true,
      items: metric,
      examples: [[{ metric: "loki_process_dropped_lines_total", value: 1 }]],
    },
  },
  examples: [
    { name: "a warning has a level", lines: ["WARN hello"], expect: [{ labels: { level: "warn" } }] },
  ],
};

/**
 * JSON Schema (2020-12) of a {@link ScenarioFile}, for editors too. The package publishes the same as
 * `@stackmon/build/scenario-file.schema.json`.
 */
export const scenarioFileSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "a mapping with config, or stack and role, and scenarios",
  description: "Scenarios of a Grafana Alloy log pipeline, for stackmon test.",
  type: "object",
  additionalProperties: false,
  required: ["scenarios"],
  properties: {
    $schema: { title: "a text", description: "Address of this schema, for editors.", type: "string" },
    config: path(
      "a path",
      "An Alloy file, or a folder with .alloy files, from this file's folder.",
      "config.alloy",
    ),
    stack: path("a path", "A stack file, from this file's folder, in place of config.", "stack.yaml"),
    role: {
      title: "a role",
      description: "Whose pipeline of the stack.",
      type: "string",
      enum: ["agent", "hub", "single"],
    },
    entry: path(
      "a component",
      "Where lines enter; by default what the only loki.source forwards to. A loki.source counts with its labels and relabel rules.",
      "loki.process.stacks",
    ),
    scenarios: {
      title: "a list of scenarios",
      description: "Each runs on its own.",
      type: "array",
      minItems: 1,
      items: scenario,
      examples: [[{ name: "nothing is lost", lines: ["hello"], expect: [{}] }]],
    },
  },
  examples: [
    { config: "config.alloy", scenarios: [{ name: "nothing is lost", lines: ["hello"], expect: [{}] }] },
  ],
};
