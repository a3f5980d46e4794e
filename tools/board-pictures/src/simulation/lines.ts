import type { ServiceName, StoredLine } from "@stackmon/stacks";
import { burnHeight, stacksHeight } from "./chain.ts";
import { retold, templateOf, templatesOf } from "./line-template.ts";
import type { QuotedLine, Template } from "./line-template.ts";
import { during, incidents, period } from "./period.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";
import { hosts } from "./targets.ts";
import { madeLines, toldEvents } from "./told-events.ts";

/** A line as the hub stores it. */
export interface SimulatedLine extends StoredLine {
  /** Unix seconds. */
  readonly time: number;
  readonly text: string;
}

/** Boards that show lines begin with three hours; an hour more for what they compare with. */
const from = period.to - 4 * 3600;

/** Lines a second beside those of events, and how many of them are of a level while all is well. */
const perSecond = 0.3;
const shares = { info: 0.975, warn: 0.022, error: 0.003 } as const;

/** The lines of one service on each host: real ones, told at other times and of other blocks. */
export function simulatedLines(
  service: ServiceName,
  quoted: readonly QuotedLine[],
): readonly SimulatedLine[] {
  const made = (madeLines[service] ?? []).flatMap((line) => templateOf(service, line) ?? []);
  const known = [...templatesOf(service, quoted), ...made];
  const told = hosts.flatMap((host) => toldOn(host, service, known));
  return [...told, ...hosts.flatMap((host) => usualOn(host, service, known))];
}

/** What the chain and the incidents make a host log. */
function toldOn(host: string, service: ServiceName, known: readonly Template[]): readonly SimulatedLine[] {
  return toldEvents
    .filter((event) => event.service === service && event.hosts.includes(host))
    .flatMap(({ text, times }) => {
      const random = randomOf(`${text} on ${host}`);
      const tellers = known.filter((template) => template.text.includes(text));
      const told = times.filter((time) => time >= from && time < period.to);
      return told.flatMap((time) => lineOf(pick(tellers, random), host, time));
    });
}

/** What else it logs, by level at the rate of a healthy day. */
function usualOn(host: string, service: ServiceName, known: readonly Template[]): readonly SimulatedLine[] {
  if (service === "bitcoin-node" && host === hosts[2]) return [];
  const usual = known.filter(({ text }) => !toldEvents.some((event) => text.includes(event.text)));
  const ofLevel = (level: string): readonly Template[] =>
    usual.filter(({ labels }) => (labels["level"] ?? "info") === level);
  const byLevel = { info: ofLevel("info"), warn: ofLevel("warn"), error: ofLevel("error") };
  const random = randomOf(`lines of ${service} on ${host}`);
  const lines: SimulatedLine[] = [];
  for (let time = from; time < period.to; time += random.exponential(1 / perSecond)) {
    lines.push(...lineOf(pick(byLevel[levelAt(time, host, random)], random), host, time));
  }
  return lines;
}

const pick = (templates: readonly Template[], random: Random): Template | undefined =>
  templates[Math.floor(random.next() * templates.length)];

/** Warnings are frequent on the host that lags, and errors while a miner misbehaves. */
function levelAt(time: number, host: string, random: Random): keyof typeof shares {
  const warnings = host === incidents.lag.host && during(incidents.lag, time) ? 8 : 1;
  const errors = during(incidents.badMiner, time) ? 6 : 1;
  const chance = random.next();
  const error = shares.error * errors;
  if (chance < error) return "error";
  return chance < error + shares.warn * warnings ? "warn" : "info";
}

function lineOf(template: Template | undefined, host: string, time: number): readonly SimulatedLine[] {
  if (template === undefined) return [];
  const moment = { time, height: stacksHeight(host, time), burnHeight: burnHeight(time) };
  const { text, labels, fields } = retold(template, moment);
  const level = labels["level"] ?? "info";
  return [
    { time, text, fields, labels: { ...labels, level, job: "stacks", host, service: template.service } },
  ];
}
