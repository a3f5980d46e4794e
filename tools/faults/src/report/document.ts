import type { LineMeasure, Measured, SampleMeasure } from "../measure/measured.ts";
import type { Row } from "../matrix.ts";
import type { Exception } from "../promise/promises.ts";
import { logSignals } from "../site/load.ts";
import { isMeasured, lineTable, sampleTable } from "./tables.ts";

/** How the rows came about. */
export interface Origin {
  readonly command: string;
  readonly machine: string;
  /** Name and version of each program. */
  readonly programs: readonly string[];
  /** Seconds. */
  readonly outage: number;
  readonly perSecond: number;
  readonly scrapeInterval: number;
}

/** The matrix as Markdown: what was done, what came of it, why what is lost is lost, and what the words mean. */
export function faultDocument(rows: readonly Row[], origin: Origin): string {
  const { command, machine, programs, outage, perSecond, scrapeInterval } = origin;
  return [
    "# What is lost when things break",
    `The bundles of an agent and its hub, with ${programs.join(", ")}, started from their files; the hub has no gate before it. ` +
      `${perSecond} lines a second go into a followed file and as many into a journal; a counter is scraped every ` +
      `${scrapeInterval} seconds. What is away is away for ${outage} seconds. ${machine}.`,
    `Made by \`${command}\`, one run of each fault. Where few lines are lost they were between two steps at that ` +
      "moment, so that another run may lose none or more: a 0 is no proof, and an exception below gives the most.",
    "## Lines",
    lineTable(rows).join("\n"),
    "## Samples",
    sampleTable(rows).join("\n"),
    ...section(
      "## Numbers that are not zero",
      rows.flatMap((row) => explanations(row, 1.5 * scrapeInterval)),
    ),
    ...section("## Alerts whose expression holds at the end", rows.flatMap(alerts)),
    ...section("## What happened besides", rows.flatMap(remarks)),
    "## Faults",
    rows.map(({ fault }) => `- **${fault.name}**: ${fault.meaning}`).join("\n"),
    "## Columns",
    columns.map((line) => `- ${line}`).join("\n"),
  ].join("\n\n");
}

const columns: readonly string[] = [
  "**lost**: written and not stored unaltered; of samples, scraped and not stored.",
  "**doubled**: stored once more than once.",
  "**altered**: stored, and not what was written, by the checksum that each line carries.",
  "**out of order**: stored with an earlier time than a line that was written before.",
  "**s to catch up**: from the end of the fault until all that was written before is stored, while the load goes on.",
  "**× live rate**: lines that the store took a second in that time, by those that were written; where it took three " +
    "seconds or more.",
  "**expected**: scrapes that fit into the time. An agent that is away scrapes nothing.",
  "**oldest newest sample**: the age of the newest sample in the store, at most, while lines still caught up.",
];

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, lines.map((line) => `- ${line}`).join("\n")];
}

function explanations(row: Row, usualGap: number): readonly string[] {
  if (!isMeasured(row)) return [];
  const { fault, measured, broken } = row;
  const ofLines = logSignals.flatMap((signal) => {
    const { lost, doubled, outOfOrder } = measured.lines[signal];
    const promise = fault.promises[signal] ?? {};
    return [
      ...explained(`${lost} lines of the ${signal} lost`, lost, promise.lost),
      ...explained(`${doubled} lines of the ${signal} doubled`, doubled, promise.doubled),
      ...explained(`${outOfOrder} lines of the ${signal} out of order`, outOfOrder, promise.outOfOrder),
    ];
  });
  const { lost, longestGap } = measured.samples;
  const ofSamples = [
    ...explained(`${lost.length} samples lost`, lost.length, fault.promises.metrics?.lost),
    ...explained(
      `${longestGap.toFixed(1)} s without a sample`,
      Math.max(0, longestGap - usualGap),
      fault.promises.metrics?.gap,
    ),
  ];
  const texts = [...ofLines, ...ofSamples, ...broken.map((text) => `promise broken: ${text}`)];
  return texts.map((text) => `**${fault.name}**: ${text}`);
}

function explained(what: string, count: number, exception: Exception | undefined): readonly string[] {
  if (count === 0 || exception === undefined) return [];
  const { cause, alert } = exception;
  return [`${what}. ${cause} ${alert === undefined ? "No alert fires." : `\`${alert}\` fires.`}`];
}

function alerts(row: Row): readonly string[] {
  if (!isMeasured(row) || row.measured.firing.length === 0) return [];
  return [`**${row.fault.name}**: ${row.measured.firing.join(", ")}`];
}

function remarks(row: Row): readonly string[] {
  const texts = isMeasured(row) ? row.measured.notes : [`${row.outcome}: ${row.reason}`];
  return texts.map((text) => `**${row.fault.name}**: ${text}`);
}

/** One row on a terminal. */
export function rowText(row: Row): string {
  if (!isMeasured(row)) return `${row.fault.name}: ${row.outcome}: ${row.reason}`;
  const { fault, measured, broken } = row;
  const lines = logSignals.map((signal) => `${signal} ${lineText(measured.lines[signal])}`);
  const figures = `${lines.join("; ")}; metrics ${sampleText(measured.samples)}${rateText(measured)}`;
  return [
    `${fault.name}: ${figures}`,
    ...(measured.firing.length === 0 ? [] : [`fires: ${measured.firing.join(", ")}`]),
    ...broken.map((text) => `PROMISE BROKEN: ${text}`),
    ...measured.notes,
  ].join("\n    ");
}

function rateText({ catchUpRate, sampleAge }: Measured): string {
  const rate = catchUpRate === undefined ? "" : `; ${catchUpRate.toFixed(1)} times the live rate`;
  return rate + (sampleAge === undefined ? "" : `, samples up to ${sampleAge.toFixed(1)} s old`);
}

function lineText({ written, lost, lostRanges, doubled, altered, outOfOrder, catchUp }: LineMeasure): string {
  const rest = `${doubled} doubled, ${altered} altered, ${outOfOrder} out of order`;
  return `${written} written, ${lostText(lost, lostRanges.map(rangeText))} lost, ${rest}, ${catchUp?.toFixed(1) ?? "never"} s`;
}

function sampleText({ scraped, stored, lost, longestGap, catchUp }: SampleMeasure): string {
  return `${scraped} scraped, ${stored} stored, ${lostText(lost.length, lost.map(String))} lost, gap ${longestGap.toFixed(1)} s, ${catchUp?.toFixed(1) ?? "never"} s`;
}

/** `0`, or `3 (numbers 4, 5, 6)`: at the end of the time they may be late, in its middle they are lost. */
function lostText(lost: number, which: readonly string[]): string {
  const more = which.length > shownRanges ? ", …" : "";
  return which.length === 0
    ? String(lost)
    : `${lost} (numbers ${which.slice(0, shownRanges).join(", ")}${more})`;
}

const shownRanges = 5;

function rangeText([first, last]: readonly [first: number, last: number]): string {
  return first === last ? String(first) : `${first} to ${last}`;
}
