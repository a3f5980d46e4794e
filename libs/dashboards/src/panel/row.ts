import type { Gauge } from "@stackmon/stacks";
import type { PanelDraft } from "./panel.ts";

/** A titled row of panels. */
export interface RowDraft {
  /** Shares the numbers of the board's panels; the SDK gives every row the id 0. */
  readonly id: number;
  readonly title: string;
  readonly panels: readonly PanelDraft[];
  /** When the row is there, in the model that can hide rows; missing: always. */
  readonly shownIf?: RowCondition;
}

/** Holds while any host has had one of the series in the board's time range. */
export interface RowCondition {
  /** Of the hidden variable that lists those hosts. */
  readonly variable: string;
  readonly series: Gauge<"host">;
}

/** A row whose panels follow it from left to right, wrapping at 24 columns. */
export function row(id: number, title: string, panels: readonly PanelDraft[]): RowDraft {
  return { id, title, panels };
}

/**
 * The row, shown only where the condition holds: of hosts that run no signer, a row of signers says nothing.
 *
 * The classic model shows it always. The series must be one that stays while what the row is about is down, as `up`
 * does: a row that goes away when its subject fails hides the failure.
 */
export function shownIf(condition: RowCondition, draft: RowDraft): RowDraft {
  return { ...draft, shownIf: condition };
}
