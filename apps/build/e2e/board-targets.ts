import type { Combination } from "./all-stores.ts";
import type { Target } from "./grafana-query.ts";

interface Panel {
  readonly title: string;
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly Target[];
}

interface Variable {
  readonly name: string;
  readonly current: { readonly value: string | readonly string[] };
  readonly definition?: string;
  readonly allValue?: string;
}

interface Annotation {
  readonly name: string;
  readonly enable: boolean;
  readonly datasource: { readonly uid: string };
  readonly target?: Partial<Target>;
}

/** A classic dashboard, as far as its queries go. */
export interface Board {
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
  readonly annotations: { readonly list: readonly Annotation[] };
}

/** The boards of a bundle, by the texts of its files. */
export function boardsOf({ files }: Pick<Combination, "files">): readonly Board[] {
  const texts = [...files].filter(([path]) => path.startsWith("grafana/dashboards/"));
  return texts.map(([, text]) => JSON.parse(text) as Board);
}

/** A panel's query, beside the data source that its variable names by default. */
export interface BoardTarget {
  readonly board: string;
  readonly panel: string;
  readonly refId: string;
  readonly uid: string;
  readonly target: Target;
}

/** Every query of every annotation that asks a store. */
export function annotationTargets(boards: readonly Board[]): readonly BoardTarget[] {
  return boards.flatMap(({ title: board, annotations, templating }) =>
    annotations.list.flatMap(({ name, datasource, target = {} }) => {
      const variable = /^\$\{(\w+)\}$/.exec(datasource.uid)?.[1];
      const uid = String(templating.list.find((one) => one.name === variable)?.current.value);
      const { refId = "", expr } = target;
      return expr === undefined
        ? []
        : [{ board, panel: name, refId, uid, target: { ...target, refId, expr } }];
    }),
  );
}

/** Every query of every panel. */
export function boardTargets(boards: readonly Board[]): readonly BoardTarget[] {
  return boards.flatMap(({ title: board, panels, templating }) =>
    panels.flatMap(({ title: panel, datasource, targets = [] }) => {
      const variable = /^\$\{(\w+)\}$/.exec(datasource?.uid ?? "")?.[1];
      const uid = String(templating.list.find(({ name }) => name === variable)?.current.value);
      return targets.map((target) => ({ board, panel, refId: target.refId, uid, target }));
    }),
  );
}
