import type { FieldSettings, Panel, PanelTarget } from "../board/board.ts";

/** A panel of a board's page: what it shows, how it is judged, and what it asks. */
export function panelSection(panel: Panel): readonly string[] {
  const { title, description, targets = [] } = panel;
  return [
    `### ${title}`,
    ...(description === undefined || description === "" ? [] : [description]),
    factsOf(panel),
    ...(targets.length === 0 ? [] : [queriesOf(targets)]),
  ];
}

function factsOf({ type, fieldConfig, targets = [] }: Panel): string {
  const { unit, thresholds, noValue } = fieldConfig?.defaults ?? {};
  const language = targets.some(({ queryType }) => queryType !== undefined) ? "log lines" : "series";
  const facts = [
    `\`${type}\`${targets.length === 0 ? "" : ` of ${language}`}`,
    ...(unit === undefined || unit === "none" ? [] : [`unit \`${unit}\``]),
    ...judged(thresholds),
    ...(noValue === undefined ? [] : [`without data: “${noValue}”`]),
  ];
  return facts.map((fact) => `- ${fact}`).join("\n");
}

/** Thresholds as words; one neutral step judges nothing. */
function judged(thresholds: FieldSettings["thresholds"]): readonly string[] {
  const steps = thresholds?.steps ?? [];
  if (steps.length < 2) return [];
  return [steps.map(({ value, color }) => (value === null ? color : `${color} from ${value}`)).join(", ")];
}

function queriesOf(targets: readonly PanelTarget[]): string {
  const summary = targets.length === 1 ? "Query" : `${targets.length} queries`;
  const blocks = targets.map(({ expr, legendFormat, queryType }) => {
    const legend = legendFormat === undefined ? [] : [`Legend \`${legendFormat}\`:`];
    return [...legend, `\`\`\`${queryType === undefined ? "promql" : "text"}\n${expr}\n\`\`\``].join("\n\n");
  });
  return [`<details><summary>${summary}</summary>`, ...blocks, "</details>"].join("\n\n");
}
