import * as loki from "@stackmon/alloy-river/loki";
import type { Re2Source } from "@stackmon/stacks";
import { labels } from "@stackmon/stacks";

/** One stage of `loki.process`. */
export type Stage = ReturnType<typeof loki.stage.regex>;

export interface Selection {
  /** Matchers of labels, as in LogQL: `level=""`. */
  readonly matchers?: readonly string[];
  /** A text that the line holds; looking for it costs a third of a regular expression that does not match. */
  readonly containing?: string;
  /** Texts that the line does not hold. */
  readonly without?: readonly string[];
  /** A pattern that the line matches somewhere. */
  readonly like?: Re2Source;
}

/** Services whose lines stacks-core's logger prints. */
const ofStacks = `${labels.service}=~"stacks-node|stacks-signer"`;

/** A selector has one matcher at least; this one is true of every line, and cheap. */
const ofAny = `${labels.service}!=""`;

/** Applies stages to lines of stacks-node and stacks-signer only, and of those to the selected ones. */
export function stacksLines({ matchers = [], ...selection }: Selection, stage: readonly Stage[]): Stage {
  return linesThat({ ...selection, matchers: [ofStacks, ...matchers] }, stage);
}

/** Applies stages to the selected ones of the lines that come here. */
export function linesThat(selection: Selection, stage: readonly Stage[]): Stage {
  return loki.stage.match({ selector: selectorOf(selection), stage });
}

/** The selection as a selector of LogQL. */
export function selectorOf({ matchers = [ofAny], containing, without = [], like }: Selection): string {
  const filters = [
    ...(containing === undefined ? [] : [["|=", containing]]),
    ...without.map((text) => ["!=", text]),
    ...(like === undefined ? [] : [["|~", like]]),
  ].map(([operator, text]) => ` ${operator} ${JSON.stringify(text)}`);
  return `{${matchers.join(", ")}}${filters.join("")}`;
}
