import type { PanelDraft } from "./panel.ts";

/** A titled row of panels. */
export interface RowDraft {
  /** Shares the numbers of the board's panels; the SDK gives every row the id 0. */
  readonly id: number;
  readonly title: string;
  readonly panels: readonly PanelDraft[];
}

/** A row whose panels follow it from left to right, wrapping at 24 columns. */
export function row(id: number, title: string, panels: readonly PanelDraft[]): RowDraft {
  return { id, title, panels };
}
