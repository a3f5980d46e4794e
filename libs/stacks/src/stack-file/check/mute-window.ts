import type { Diagnostic } from "../../diagnostic.ts";
import type { MuteWindowEntry } from "../alerting-entry.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { nearest } from "../nearest.ts";
import { present } from "../stack-file.ts";
import type { Draft } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";

/** Windows that would be always open, or never, and clocks that nobody knows. */
export function checkMuteWindows(
  windows: readonly (Draft<MuteWindowEntry> | undefined)[] | undefined,
): Diagnostic[] {
  return present(windows).flatMap(([index, window]) => {
    const path = ["alerting", "muteWindows", index];
    return [...checkZone(path, window.zone), ...checkTimes(path, window)];
  });
}

/** The senders, which are written in Go, have the zones of the same database. */
function checkZone(path: ValuePath, zone: string | undefined): Diagnostic[] {
  if (zone === undefined || isZone(zone)) return [];
  const meant = nearest(zone, Intl.supportedValuesOf("timeZone"));
  const message = `saw ${zone}, wanted a time zone of the tz database`;
  const help = `write ${meant ?? "it like Europe/Zurich or UTC"}`;
  return [stackDiagnostic("stack/unknown-value", [...path, "zone"], message, help)];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function checkTimes(path: ValuePath, window: Draft<MuteWindowEntry>): Diagnostic[] {
  const { weekdays, from, to } = window;
  const has = (key: string): boolean => Object.hasOwn(window, key);
  if (has("from") !== has("to")) {
    const lacking = has("from") ? "to" : "from";
    const message = `${lacking} is missing, wanted both ends`;
    const help = `add ${lacking}: "${has("from") ? "06:00" : "22:00"}"`;
    return [stackDiagnostic("stack/unusable-mute-window", path, message, help)];
  }
  if (!has("from") && !has("weekdays")) return [always(path, "has neither days nor times")];
  if (from !== undefined && from === to) {
    const message = `begins and ends at ${from}, wanted a time between the two`;
    return [stackDiagnostic("stack/unusable-mute-window", path, message, "write another to")];
  }
  const wholeDay = from === "00:00" && to === "24:00";
  const wholeWeek = weekdays === undefined || weekdays.length === 7;
  return (wholeDay || !has("from")) && wholeWeek && !(weekdays === undefined && has("weekdays"))
    ? [always(path, "is the whole week")]
    : [];
}

function always(path: ValuePath, what: string): Diagnostic {
  const message = `${what}, so that nothing would ever be said, wanted some of the week`;
  const help = 'add from: "22:00" and to: "06:00", or leave the severity without a route';
  return stackDiagnostic("stack/unusable-mute-window", path, message, help);
}
