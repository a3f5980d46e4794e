import type { PanelAnswer } from "../answer/answers.ts";
import type { Panel } from "../board/board.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Size } from "./size.ts";

/** A panel that is to be drawn: what it is, what its queries were answered, and the room inside its frame. */
export interface Drawing extends Size {
  readonly panel: Panel;
  readonly answer: PanelAnswer;
}

/** Draws panels of one kind. */
export type Draw = (drawing: Drawing) => Html;

/** Instead of a drawing: the panel's own words for an absence of data. */
export const empty = ({ panel }: Drawing): Html =>
  html`<div class="empty">${panel.fieldConfig?.defaults.noValue ?? "No data"}</div>`;

/** Options of a kind, so far as a drawing reads them. */
export function optionsOf<Options>({ panel }: Drawing): Partial<Options> {
  return (panel.options ?? {}) as Partial<Options>;
}
