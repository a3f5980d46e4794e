import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import { DashboardBuilder, DashboardCursorSync } from "@grafana/grafana-foundation-sdk/dashboard";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { BoardUid } from "@stackmon/stacks";
import type { StoreKinds } from "../data-source/reference.ts";
import { boardLinks } from "./board-links.ts";
import { boardTitles } from "./board-title.ts";
import { canonicalJson } from "./canonical-json.ts";
import { layOut } from "./layout.ts";
import type { RowDraft } from "./row.ts";

/** A dashboard, ready to be written as `<uid>.json` into the provider's folder. */
export interface Dashboard {
  readonly uid: BoardUid;
  readonly title: string;
  /** Grafana's classic model (v1) as text; a file-provisioned v2 board fails in Grafana 13.0. */
  readonly json: string;
}

/** Stacks blocks come every few seconds, Bitcoin's every ten minutes. */
export type Cadence = keyof typeof cadences;

const cadences = {
  "stacks blocks": { from: "now-3h", refresh: "30s" },
  "bitcoin blocks": { from: "now-24h", refresh: "1m" },
} as const;

/** All that a board is. */
export interface BoardDraft {
  readonly uid: BoardUid;
  /** The question the board answers. */
  readonly description: string;
  /** What the board's graphs move with: it decides the time that it shows at first, and how often it asks anew. */
  readonly cadence: Cadence;
  readonly variables: readonly Builder<VariableModel>[];
  readonly rows: readonly RowDraft[];
}

/** The board rendered for the given stores. */
export function composeBoard(draft: BoardDraft, stores: StoreKinds): Dashboard {
  const title = boardTitles[draft.uid];
  const { from, refresh } = cadences[draft.cadence];
  const builder = new DashboardBuilder(title)
    .uid(draft.uid)
    .description(draft.description)
    .tags(["stacks", "stackmon"])
    .timezone("browser")
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from, to: "now" })
    .refresh(refresh)
    .readonly()
    .links(boardLinks(draft.uid))
    .variables([...draft.variables])
    .annotations([]);
  const board = { ...builder.build(), panels: layOut(draft.rows, stores) };
  return { uid: draft.uid, title, json: canonicalJson(board) };
}
