import type { Answered, Choice, DataSource } from "@stackmon/harness";
import { askLikeGrafana, interpolate } from "@stackmon/harness";
import type { Board, Panel, PanelTarget } from "../board/board.ts";
import { typed } from "./typed.ts";
import { intervalOf, secondsBack } from "./interval.ts";

/** What a panel's query was answered. */
export interface TargetAnswer {
  readonly target: PanelTarget;
  readonly answered: readonly Answered[];
}

/** Everything that a panel is drawn from. Unix seconds. */
export interface PanelAnswer {
  readonly from: number;
  readonly to: number;
  /** Seconds between points. */
  readonly step: number;
  readonly targets: readonly TargetAnswer[];
}

/** Where a board's data sources lead, by the value of their variable. */
export type DataSources = Readonly<Record<string, DataSource>>;

/** Asks every query of a panel as Grafana would for a reader who has just opened the board, at `now`. */
export async function answersOf(
  board: Board,
  panel: Panel,
  { now, pixels, sources }: { readonly now: number; readonly pixels: number; readonly sources: DataSources },
): Promise<PanelAnswer> {
  const range = secondsBack(board.time.from);
  const step = intervalOf(range, pixels);
  const [from, to] = [now - range, now];
  const shown = (panel.targets ?? []).filter(({ hide, expr }) => hide !== true && expr !== undefined);
  const targets = shown.map(async (target) => {
    const expr = interpolate(target.expr, choicesOf(board), step);
    const source = sourceOf(board, target.datasource?.uid ?? panel.datasource?.uid ?? "", sources);
    return { target, answered: await askLikeGrafana(source, { ...target, expr }, { from, to, step }) };
  });
  return { from, to, step, targets: await Promise.all(targets) };
}

/** What is chosen of each variable when a board is opened, and what is typed. */
function choicesOf({ templating }: Board): Readonly<Record<string, Choice>> {
  const choices = templating.list.map(({ name, current, allValue }): readonly [string, Choice] => {
    const values = [typed[name] ?? current?.value ?? []].flat();
    return [name, values.includes("$__all") ? { all: allValue ?? ".*" } : { some: values }];
  });
  return Object.fromEntries(choices);
}

/** The data source of a UID such as `${metrics}`. */
function sourceOf({ templating }: Board, uid: string, sources: DataSources): DataSource {
  const variable = templating.list.find(({ name }) => uid === `\${${name}}`);
  const value = String([variable?.current?.value ?? uid].flat()[0]);
  const source = sources[value];
  if (source === undefined) throw new Error(`no data source is called ${value}`);
  return source;
}
