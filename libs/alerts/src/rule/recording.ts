/** A recording rule of a rule file of Prometheus or vmalert; Grafana needs a target data source and a feature switch for it. */
export interface RecordingRule {
  readonly record: RecordedName;
  readonly expr: string;
}

/** The labels that are left, then what it is, as Prometheus's naming has it; the window is added as the operation. */
export type RecordedName = `${string}:${string}`;
