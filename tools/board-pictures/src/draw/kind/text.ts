import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { optionsOf } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";

/** What the panel says, as it is written: Markdown stays legible as text. */
export function text(drawing: Drawing): Html {
  const { content = "" } = optionsOf<{ readonly content: string }>(drawing);
  return html`<div class="text mark">${content}</div>`;
}
