import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import { DashboardBuilder, DashboardCursorSync } from "@grafana/grafana-foundation-sdk/dashboard";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { BoardUid } from "@stackmon/stacks";
import type { StoreKinds } from "../data-source/reference.ts";
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

/** All that a board is. */
export interface BoardDraft {
  readonly uid: BoardUid;
  readonly title: string;
  /** The question the board answers. */
  readonly description: string;
  readonly variables: readonly Builder<VariableModel>[];
  readonly rows: readonly RowDraft[];
}

/** The board rendered for the given stores. */
export function composeBoard(draft: BoardDraft, stores: StoreKinds): Dashboard {
  const builder = new DashboardBuilder(draft.title)
    .uid(draft.uid)
    .description(draft.description)
    .tags(["stacks", "stackmon"])
    .timezone("browser")
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from: "now-3h", to: "now" })
    .refresh("30s")
    .readonly()
    .variables([...draft.variables])
    .annotations([]);
  const board = { ...builder.build(), panels: layOut(draft.rows, stores) };
  return { uid: draft.uid, title: draft.title, json: canonicalJson(board) };
}
