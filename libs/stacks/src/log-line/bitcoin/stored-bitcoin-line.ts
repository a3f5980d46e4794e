import { labels } from "../../label/label.ts";
import type { Level } from "../level.ts";
import { levelOf } from "../level.ts";
import { toRegExp } from "../pattern.ts";
import type { StoredLine } from "../stored-line.ts";
import {
  bitcoinHeaderPattern,
  bitcoinLevelPattern,
  bitcoinTipPattern,
  threadOrCategoryStarts,
} from "./bitcoin-header.ts";

const header = toRegExp(bitcoinHeaderPattern);
const levelStart = toRegExp(bitcoinLevelPattern);
const tip = toRegExp(bitcoinTipPattern);

/**
 * What is stored of a line of bitcoind: its level, which is info unless the line says otherwise, its own time, and hash
 * and height of a new tip under the names that the Stacks node gives them.
 *
 * @example
 * storedBitcoinLine("2025-07-05T12:00:49Z WARNING: disk is low").labels; // { level: "warn" }
 */
export function storedBitcoinLine(line: string): StoredLine & { readonly time?: string } {
  const { time, message } = header.exec(line)?.groups ?? {};
  if (time === undefined || message === undefined) return { labels: {}, fields: {} };
  const level = levelOfMessage(message);
  return {
    labels: level === undefined ? {} : { [labels.level]: level },
    fields: { ...tip.exec(message)?.groups },
    time,
  };
}

/** `undefined` where a thread's name and a category cannot be told apart. */
function levelOfMessage(message: string): Level | undefined {
  const { tag, word, category } = levelStart.exec(message)?.groups ?? {};
  if (category !== undefined) return "debug";
  const named = levelOf(tag ?? word ?? "");
  const isUnsure = threadOrCategoryStarts.some((start) => message.startsWith(start));
  return named ?? (isUnsure ? undefined : "info");
}
