import { typed } from "../answer/typed.ts";
import type { PanelAnswer } from "../answer/answers.ts";
import type { Board, GridPlace, Panel } from "../board/board.ts";
import { placedPanels } from "../board/layout.ts";
import type { Placed } from "../board/layout.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { panelBody } from "./panel.ts";
import { frame, gap, pageWidth, rowHeight } from "./size.ts";
import type { Size } from "./size.ts";
import { style } from "./style.ts";

/** Pixels between the page's edge and its panels. */
const edge = 8;

const column = (pageWidth - 2 * edge + gap) / 24;

/** How large a panel is drawn, by its place on the grid. */
export const panelSize = ({ w, h }: GridPlace): Size => ({
  width: Math.floor(w * column) - gap,
  height: h * rowHeight - gap,
});

/** A board as one page of HTML that needs no script: each panel from the answers to its queries, by its id. */
export function boardPage(board: Board, answers: ReadonlyMap<number, PanelAnswer>): string {
  const placed = placedPanels(board);
  const height = Math.max(...placed.map(({ place: { y, h } }) => (y + h) * rowHeight));
  const panels = placed.map((each) => drawn(each, answers));
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${board.title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body style="width:${pageWidth}px">
        <header>
          <h1>${board.title}</h1>
          <p>${board.description ?? ""}</p>
          ${chosen(board)}
        </header>
        <div id="board" style="height:${height}px">${panels}</div>
      </body>
    </html>`;
  return page.html;
}

function drawn({ panel, place }: Placed, answers: ReadonlyMap<number, PanelAnswer>): Html {
  const { width, height } = panelSize(place);
  const box = `left:${Math.floor(place.x * column)}px;top:${place.y * rowHeight}px;width:${width}px;height:${height}px`;
  if (panel.type === "row") return html`<div class="row" style="${box}">${panel.title}</div>`;
  const answer = answers.get(panel.id);
  if (answer === undefined) throw new Error(`the panel ${panel.title} was not asked`);
  const room = { width: width - frame.width, height: height - frame.height };
  return html`<section class="panel" style="${box}" data-title="${panel.title}" data-kind="${panel.type}">
    <h2>${panel.title}</h2>
    <div class="body" style="height:${room.height}px">${panelBody(panel, answer, room)}</div>
  </section>`;
}

/** What Grafana shows above a board: the variables' values and the time range. */
function chosen({ templating, time }: Board): Html {
  const variables = templating.list.map(({ label, name, current }) => {
    const chosen = typed[name]?.slice(0, 12) ?? [current?.text ?? ""].flat().join(", ");
    return html`${label ?? name} <b>${chosen}</b>`;
  });
  return html`<span class="chosen">${variables}last <b>${time.from.replace("now-", "")}</b></span>`;
}

/** Panels that queries are asked for. */
export const drawnPanels = (board: Board): readonly { readonly panel: Panel; readonly size: Size }[] =>
  placedPanels(board)
    .filter(({ panel }) => panel.type !== "row")
    .map(({ panel, place }) => ({ panel, size: panelSize(place) }));
