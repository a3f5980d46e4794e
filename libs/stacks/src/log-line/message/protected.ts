import type { ServiceName } from "../../service/service.ts";
import type { Level } from "../level.ts";
import { logEvents } from "./log-event.ts";
import { logMessages } from "./messages.ts";

/** The levels of lines that may be thinned out: none that tells of trouble. */
export const thinnableLevels: readonly ThinnableLevel[] = ["info", "debug", "trace"];

export type ThinnableLevel = Extract<Level, "info" | "debug" | "trace">;

/** Whether lines of a level may be thinned out. */
export function isThinnable(level: string): level is ThinnableLevel {
  return thinnableLevels.some((name) => name === level);
}

interface Protected {
  readonly services: readonly ServiceName[];
  readonly levels: readonly string[];
  readonly text: string;
}

const protectedMessages: readonly Protected[] = [
  ...logMessages
    .filter(({ use }) => use === "alert")
    .map(({ service, level, text }) => ({ services: [service], levels: [level], text })),
  ...logEvents.flatMap(({ services, levels, texts }) => texts.map((text) => ({ services, levels, text }))),
].filter(({ levels }) => levels.some(isThinnable));

/**
 * Texts of messages that are kept whatever a stack file says, though their level may be thinned out: alerts look for
 * them, or pipelines count them. Those of one service, at one level or at all.
 */
export function protectedTexts(service: ServiceName, level?: ThinnableLevel): readonly string[] {
  const found = protectedMessages.filter(
    ({ services, levels }) => services.includes(service) && (level === undefined || levels.includes(level)),
  );
  const texts = [...new Set(found.map(({ text }) => text))];
  // A line that holds a text holds all parts of it.
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}
