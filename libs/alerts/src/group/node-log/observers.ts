import { panelOf, unreachedObserver } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { countedLines } from "../../rule/counted-lines.ts";
import type { OfStack } from "../../rule/counted-lines.ts";

const host = labelOf("host");

/**
 * Retries wait 100 ms at first and 3 s at most, 20 in a minute: ten within two minutes are half a minute. For two minutes
 * more, as by then a signer or an API that was restarted takes its events again.
 *
 * By default the dispatcher blocks: until the observer answers, the node does nothing else, and answers neither RPC nor
 * scrapes.
 *
 * *Source:* tried with stacks-node 4.0.2; stacks-node/src/event_dispatcher/worker.rs; stacks-network/stacks-core#7475.
 */
export const observerDown: OfStack = (stack) =>
  countedLines(
    stack,
    "observerUnreached",
    {
      atLeast: 10,
      window: "2m",
      between: { name: "observer", before: unreachedObserver.before, after: unreachedObserver.after },
    },
    {
      name: "StacksEventObserverDown",
      severity: "critical",
      for: "2m",
      summary: `Event observer ${labelOf("observer")} of the Stacks node on ${host} does not answer`,
      description:
        "The node sends the same event until it is taken. Unless event_dispatcher_blocking is off, all of the node " +
        "stands still meanwhile, its metrics and its RPC too.",
      ...panelOf("events", "Deliveries that fail"),
    },
  );

/** As for an observer that is down: whatever it answers but 200, the node sends the event again. */
export const eventsRefused: OfStack = (stack) =>
  countedLines(
    stack,
    "eventsRefused",
    { atLeast: 10, window: "2m" },
    {
      name: "StacksEventsRefused",
      severity: "critical",
      for: "2m",
      summary: `An event observer of the Stacks node on ${host} refuses its events`,
      description:
        "It answers with another status than 200, and the node sends the same event until it is taken. Unless " +
        "event_dispatcher_blocking is off, all of the node stands still meanwhile.",
      ...panelOf("events", "Deliveries that fail"),
    },
  );

/** *Source:* stacks-node/src/event_dispatcher/worker.rs, which says so of each event that is sent five minutes late. */
export const eventsStale: OfStack = (stack) =>
  countedLines(
    stack,
    "eventsStale",
    { atLeast: 1, window: "5m" },
    {
      name: "StacksEventsStale",
      severity: "warning",
      for: "0m",
      keepFiringFor: "5m",
      summary: `Events of the Stacks node on ${host} are sent more than 5 minutes late`,
      description:
        "A queue of events has formed: an observer is slow, or was away. A signer behind it decides on what was five " +
        "minutes ago.",
      ...panelOf("events", "Deliveries that fail"),
    },
  );
