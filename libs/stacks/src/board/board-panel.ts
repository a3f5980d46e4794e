import { boardUids } from "./board-uid.ts";
import type { BoardUid } from "./board-uid.ts";

/**
 * Ids of the panels that alerts lead to, by board and title: `row › title` where several panels of a board have one title.
 *
 * A panel's id is its identity in links and bookmarks, so it never changes. Boards give their panels the same ids and titles;
 * the tests of bundles compare both.
 */
const panels = {
  overview: { "Services scraped": 2, "Lines by service": 27 },
  node: {
    "Since the tip changed": 3,
    "Blocks in five minutes": 4,
    "Blocks behind the best host": 5,
    "Since the last burn block": 22,
    "Burn blocks behind Bitcoin": 23,
    Peers: 41,
    "RPC requests": 61,
    "RPC latency": 62,
    "Warnings, errors and panics": 103,
    "Unreachable errors in an hour": 104,
  },
  signer: {
    "Proposals and responses": 2,
    "Rejected share": 4,
    "Response latency": 21,
    "Validation latency": 22,
    Validations: 23,
    "Conflicts with the signer set": 42,
    "Reward cycle": 61,
    "Blocks behind its node": 65,
    "Warnings, errors and panics": 83,
  },
  miner: { "Bitcoin operations in an hour": 6 },
  bitcoin: {
    "Verification progress": 3,
    "Since the last block": 4,
    "Bitcoin peers": 21,
    "Warnings in 15 minutes": 105,
    "Exporter errors in 15 minutes": 121,
  },
  events: { Reorgs: 5, "Deliveries that fail": 12 },
  logs: { "Errors and panics": 11, "Latest lines": 13 },
  host: {
    "Memory left": 3,
    "Space used": 6,
    "Left in a week": 12,
    "Inodes used": 13,
    "Read-only or unreadable": 14,
    "Disks missing in arrays": 15,
    Busy: 24,
    "Killed in an hour": 35,
    "Clock kept": 71,
    "Clock to be moved by": 73,
    Started: 74,
  },
  pipeline: {
    "Dropped by rule": 6,
    Refused: 7,
    "Dropped by the store": 8,
    "Queue full by": 20,
    "Configuration runs": 23,
    Configurations: 25,
    Versions: 26,
    Components: 28,
    "Slow evaluations": 33,
    "Sample queue full by": 36,
    "Remote write behind": 40,
    "Samples given up": 45,
    "Requests refused by the gate": 54,
    "Dropped by the gate": 55,
    "Unread of log files": 57,
    "Left out of the journal": 60,
    "Lines without a header": 61,
    "Left out of scrapes": 63,
    "Valid for": 65,
    "Could be read": 66,
  },
  stores: {
    Scraped: 2,
    Started: 3,
    "Disk used": 5,
    "Disk full in": 6,
    "Read-only": 7,
    "Samples dropped": 22,
    "Active series": 23,
    "VictoriaMetrics › New series in an hour": 24,
    "Slow inserts": 25,
    "VictoriaMetrics › At once": 30,
    "Samples refused": 42,
    "Prometheus › New series in an hour": 44,
    "Queries at once": 47,
    "Compactions and damages": 50,
    "Rules that fail or take too long": 54,
    "Prometheus › Alerts sent": 55,
    "Writing to the disk": 86,
    "Grafana › Rules that fail": 102,
    "Notifications in an hour": 105,
    "Requests to the stores": 109,
    "vmalert › Rules that fail": 122,
    "vmalert › Alerts sent": 126,
  },
} as const;

/** One panel of a board: what `__dashboardUid__` and `__panelId__` of a rule in Grafana name. */
export interface BoardPanel {
  readonly board: BoardUid;
  readonly panel: number;
}

/** The panel of a board with the title, or with the row and the title: one that the boards have is all that compiles. */
export function panelOf<Board extends keyof typeof panels>(
  board: Board,
  title: keyof (typeof panels)[Board] & string,
): BoardPanel {
  const ids: Readonly<Record<string, number>> = panels[board];
  const panel = ids[title];
  if (panel === undefined) throw new Error(`stacks: no panel ${title} of ${board} is declared`);
  return { board: boardUids[board], panel };
}

/** Every panel that {@link panelOf} knows, with its row where the title needs one. */
export const boardPanels: readonly (BoardPanel & { readonly title: string; readonly row?: string })[] =
  Object.entries(panels).flatMap(([board, ids]) =>
    Object.entries(ids).map(([key, panel]) => {
      const [title = key, row] = key.split(" › ").toReversed();
      const where = { board: boardUids[board as keyof typeof panels], panel, title };
      return row === undefined ? where : { ...where, row };
    }),
  );
