/** The parts of Grafana's classic dashboard JSON (v1) that a drawing reads. */
export interface Board {
  readonly uid: string;
  readonly title: string;
  readonly description?: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
  readonly links?: readonly { readonly title: string; readonly url?: string }[];
}

export interface Panel {
  readonly id: number;
  /** `row`, or what draws it: `timeseries`, `stat` and so on. */
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: GridPlace;
  readonly datasource?: DataSourceReference;
  readonly targets?: readonly PanelTarget[];
  readonly fieldConfig?: {
    readonly defaults: FieldSettings;
    readonly overrides?: readonly FieldOverride[];
  };
  readonly options?: Readonly<Record<string, unknown>>;
  readonly transformations?: readonly Transformation[];
  /** Of a row that is folded up. */
  readonly panels?: readonly Panel[];
}

/** In 24 columns, and rows of Grafana's grid. */
export interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface DataSourceReference {
  readonly type?: string;
  readonly uid?: string;
}

export interface PanelTarget {
  readonly refId: string;
  readonly expr: string;
  readonly datasource?: DataSourceReference;
  readonly instant?: boolean;
  readonly range?: boolean;
  readonly format?: string;
  readonly queryType?: string;
  readonly legendFormat?: string;
  readonly maxLines?: number;
  readonly hide?: boolean;
}

export interface FieldSettings {
  readonly unit?: string;
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly noValue?: string;
  readonly displayName?: string;
  readonly color?: { readonly mode?: string; readonly fixedColor?: string };
  readonly thresholds?: { readonly steps: readonly ThresholdStep[] };
  readonly mappings?: readonly ValueMapping[];
  readonly custom?: Readonly<Record<string, unknown>>;
}

/** Holds from its value upwards; the first, of `null`, below all others. */
export interface ThresholdStep {
  readonly value: number | null;
  readonly color: string;
}

interface Shown {
  readonly text?: string;
  readonly color?: string;
}

export interface ValueMapping {
  readonly type: string;
  /** By value where the type is `value`; else bounds and the result. */
  readonly options: Readonly<Record<string, unknown>> & {
    readonly from?: number | null;
    readonly to?: number | null;
    readonly match?: string;
    readonly pattern?: string;
    readonly result?: Shown;
  };
}

export interface FieldOverride {
  readonly matcher: { readonly id: string; readonly options?: unknown };
  readonly properties: readonly { readonly id: string; readonly value?: unknown }[];
}

export interface Transformation {
  readonly id: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly label?: string;
  readonly description?: string;
  readonly current?: {
    readonly text?: string | readonly string[];
    readonly value: string | readonly string[];
  };
  readonly allValue?: string;
}
