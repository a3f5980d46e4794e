import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import { DashboardBuilder, DashboardCursorSync } from "@grafana/grafana-foundation-sdk/dashboard";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { BoardUid } from "@stackmon/stacks";
import type { StoreKinds } from "../data-source/reference.ts";
import { composeSpec } from "../v2/compose-spec.ts";
import type { Arrangement } from "../v2/compose-spec.ts";
import { boardAnnotations } from "./board-annotations.ts";
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
  /** The same board in the model of dynamic dashboards (v2beta1) as text: a resource's `spec`, not a file of its own. */
  readonly specJson: string;
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
  /** Tabs where each row is a subject of its own and nobody compares two; the classic model has rows alone. Default rows. */
  readonly arrangement?: Arrangement;
}

/** The board rendered for the given stores. */
export function composeBoard(draft: BoardDraft, stores: StoreKinds): Dashboard {
  const { uid, rows, arrangement = "rows" } = draft;
  const title = boardTitles[uid];
  const built = frame(draft, title).build();
  const hasLogs = built.templating.list?.some(({ name }) => name === "logs") ?? false;
  const board = {
    ...built,
    annotations: { list: boardAnnotations(stores, hasLogs) },
    panels: layOut(rows, stores),
  };
  const spec = composeSpec(board, { rows, arrangement, stores });
  return { uid, title, json: canonicalJson(board), specJson: canonicalJson(spec) };
}

/** All of the board but its panels and what marks them. */
function frame({ uid, description, cadence, variables }: BoardDraft, title: string): DashboardBuilder {
  const { from, refresh } = cadences[cadence];
  return new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(["stacks", "stackmon"])
    .timezone("browser")
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from, to: "now" })
    .refresh(refresh)
    .readonly()
    .links(boardLinks(uid))
    .variables([...variables]);
}
