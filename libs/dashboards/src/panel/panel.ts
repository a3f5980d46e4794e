import type { Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { StoreKinds } from "../data-source/reference.ts";
import type { Queries } from "./query.ts";
import type { Thresholds } from "./threshold.ts";

/** What every panel says of itself. All of it is mandatory: a panel that explains nothing helps nobody at night. */
export interface PanelText {
  /**
   * The panel's identity within its board, as links (`?viewPanel=`) and bookmarks hold it: never renumbered,
   * never given to another panel. The SDK leaves ids out, and Grafana then numbers by place.
   */
  readonly id: number;
  readonly title: string;
  /** What is shown, what is normal and what to suspect when it is not. */
  readonly description: string;
  /** Width in Grafana's 24 columns. */
  readonly width: number;
  /** Height in Grafana's rows of 30 px; by default the kind's. */
  readonly height?: number;
}

/** A panel of numbers. */
export interface MeasuredPanel extends PanelText {
  /** A unit of Grafana's list, from the SDK's `units`. */
  readonly unit: string;
  readonly decimals?: number;
  readonly thresholds: Thresholds;
  /**
   * What an absence of data means. Node and signer export a metric family only after they first touched it,
   * so "no data" is often the answer and not a fault.
   */
  readonly noData: string;
  readonly queries: Queries;
}

/** A panel that has its size but not yet its place and its stores. */
export interface PanelDraft {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly draw: (stores: StoreKinds) => Panel;
}
