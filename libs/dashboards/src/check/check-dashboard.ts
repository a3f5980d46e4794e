import { isObject, type JsonObject } from "../import/json.ts";
import { refusalOf } from "../import/recognize.ts";
import type { BoardDiagnostic } from "./diagnostic.ts";
import { sift, type OfBoard, type Sifted } from "./exclusion.ts";
import { catalogueOf } from "./metric/catalogue.ts";
import { boardOf, type Board } from "./model/board.ts";
import type { CheckOptions } from "./options.ts";
import type { Context } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * Checks a dashboard of the classic model (v1), whoever made it: what is broken, what misleads, and, with a catalogue,
 * which queries ask for what no program exposes.
 *
 * @param value As `JSON.parse` yields it; also a resource with its dashboard in `spec`, or an answer of Grafana's API.
 * @returns All findings at once. Each code has a page under docs/diagnostics.
 *
 * @example
 * const { diagnostics } = checkDashboard(JSON.parse(text), { catalogue: metrics });
 * for (const one of diagnostics) console.log(formatDiagnostic(one));
 */
export function checkDashboard(value: unknown, options: CheckOptions = {}): Sifted {
  return checkDashboards([value], options);
}

/** Checks dashboards that belong together: links between them lead somewhere, and each has a UID of its own. */
export function checkDashboards(values: readonly unknown[], options: CheckOptions = {}): Sifted {
  const read = values.map((value, index) => readBoard(value, index));
  const boards = read.flatMap((one) => ("board" in one ? [one] : []));
  const context = contextOf(
    boards.map(({ board }) => board),
    options,
  );
  const found = read.flatMap((one): readonly OfBoard[] =>
    "board" in one ? findingsOf(one, context) : [{ uid: undefined, diagnostic: one.refusal }],
  );
  return sift([...found, ...sameUids(boards)], options.exclusions ?? []);
}

/** Whether a value is a dashboard at all, of whatever model, by itself or within what Grafana's API answers. */
export function isDashboard(value: unknown): boolean {
  const refusal = refusalOf(value);
  if (refusal?.code !== "dashboard/wrapped-dashboard") return refusal?.code !== "dashboard/not-a-dashboard";
  return isObject(value) && isDashboard(value[refusal.where]);
}

interface Placed {
  readonly board: Board;
  /** The board's place among those given. */
  readonly index: number;
  /** Where the dashboard stands in the value: empty, `/spec` or `/dashboard`. */
  readonly prefix: string;
}

function readBoard(value: unknown, index: number): Placed | { readonly refusal: BoardDiagnostic } {
  const refusal = refusalOf(value);
  if (refusal === undefined) return { board: boardOf(value as JsonObject), index, prefix: "" };
  const inner =
    isObject(value) && refusal.code === "dashboard/wrapped-dashboard" ? value[refusal.where] : undefined;
  if (isObject(inner))
    return { board: boardOf({ ...nameOf(value), ...inner }), index, prefix: `/${refusal.where}` };
  return { refusal: { ...refusal, where: refusal.where || "dashboard", board: index, pointer: "" } };
}

/** Of a resource the UID is the name in its metadata, and its dashboard has none. */
function nameOf(resource: unknown): { readonly uid?: string } {
  const metadata = isObject(resource) ? resource["metadata"] : undefined;
  const name = isObject(metadata) ? metadata["name"] : undefined;
  return typeof name === "string" ? { uid: name } : {};
}

function contextOf(boards: readonly Board[], options: CheckOptions): Context {
  const { catalogue, labels = ["job", "instance", "host", "service"], scrapeSeconds = 15 } = options;
  const uids = boards.flatMap(({ uid }) => uid ?? []);
  return {
    scrapeSeconds,
    ...(catalogue && { catalogue: catalogueOf(catalogue, labels) }),
    // Of a board that is checked alone nobody knows what else there is.
    ...((boards.length > 1 || options.boards) && { boards: new Set([...uids, ...(options.boards ?? [])]) }),
  };
}

function findingsOf({ board, index, prefix }: Placed, context: Context): readonly OfBoard[] {
  return rules.flatMap(({ code, severity, find }) =>
    find(board, context).map(({ at, message, help }) => {
      const pointer = `${prefix}${at.pointer}`;
      const panel = at.panel === undefined ? {} : { panel: at.panel };
      const diagnostic = { code, severity, where: at.where, message, help, board: index, pointer, ...panel };
      return { uid: board.uid, diagnostic };
    }),
  );
}

/** Of two boards of the same UID Grafana loads one. */
function sameUids(boards: readonly Placed[]): readonly OfBoard[] {
  const uids = boards.map(({ board }) => board.uid);
  return boards.flatMap(({ board: { uid, at }, index, prefix }, place) => {
    const first = boards[uids.indexOf(uid)];
    if (uid === undefined || uid === "" || first === undefined || uids.indexOf(uid) === place) return [];
    const message = `the UID ${uid} is that of another dashboard too, and Grafana loads one of them`;
    const diagnostic = {
      code: "dashboard/duplicate-uid",
      severity: "error" as const,
      where: at.where,
      message,
      help: "give this one another",
      board: index,
      pointer: `${prefix}/uid`,
    };
    return [{ uid, diagnostic }];
  });
}
