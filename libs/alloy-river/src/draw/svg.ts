import type { ComponentGraph, Signal } from "./graph.ts";
import type { Box, Drawing, Line } from "./layout.ts";
import { draw } from "./layout.ts";
import { fillOf, signals, signalsIn } from "./palette.ts";

const font = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace";
const legendHeight = 34;

/**
 * A graph as an SVG picture, complete in itself: left to right, boxes in the colours of their families, edges in those of
 * their signals with a legend, modules and templates as frames. The same graph gives the same bytes.
 */
export function svg(graph: ComponentGraph): string {
  if (graph.nodes.length === 0) return empty();
  const drawing = draw(graph);
  const found = signalsIn(graph.edges);
  const width = Math.max(drawing.width, 40 + found.length * 130);
  const height = drawing.height + (found.length > 0 ? legendHeight : 0);
  const groups = drawing.boxes.filter(({ isGroup }) => isGroup);
  const parts = [
    `<defs>${found.map(marker).join("")}</defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...groups.map(frame),
    ...drawing.lines.map(line),
    ...drawing.boxes.filter(({ isGroup }) => !isGroup).map(box),
    ...legend(found, drawing),
  ];
  const title = `Component graph: ${graph.nodes.length} blocks, ${graph.edges.length} connections`;
  return picture(width, height, title, parts);
}

function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escape(title)}" font-family="${font}">
<title>${escape(title)}</title>
${parts.join("\n")}
</svg>
`;
}

function empty(): string {
  return picture(260, 60, "Component graph: no blocks", [
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="20" y="35" font-size="13" fill="#495057">no blocks in this file</text>`,
  ]);
}

function marker(signal: Signal): string {
  return `<marker id="arrow-${signal}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="${signals[signal].colour}"/></marker>`;
}

function titleOf({ node: { name, label } }: Box): string {
  return escape(label === undefined ? name : `${name} "${label}"`);
}

function rectangle({ x, y, width, height }: Box, style: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6" ${style}/>`;
}

function frame(each: Box): string {
  const title = titleOf(each);
  const text = `<text x="${round(each.x + 8)}" y="${round(each.y + 14)}" font-size="11" fill="#495057">${title}</text>`;
  return `<g><title>${title}</title>${rectangle(each, 'fill="#f8f9fa" stroke="#ced4da" stroke-dasharray="5 3"')}${text}</g>`;
}

function box(each: Box): string {
  const { name, label } = each.node;
  const middle = round(each.x + each.width / 2);
  const top = each.y + each.height / 2;
  const first = label === undefined ? top + 4 : top - 4;
  const texts = [
    `<text x="${middle}" y="${round(first)}" font-size="12" text-anchor="middle" fill="#212529">${escape(name)}</text>`,
    ...(label === undefined
      ? []
      : [
          `<text x="${middle}" y="${round(top + 13)}" font-size="11" text-anchor="middle" fill="#495057">"${escape(label)}"</text>`,
        ]),
  ];
  return `<g><title>${titleOf(each)}</title>${rectangle(each, `fill="${fillOf(name)}" stroke="#adb5bd"`)}${texts.join("")}</g>`;
}

function line({ edge, points }: Line): string {
  const { colour } = signals[edge.signal];
  const path = curve(points);
  return `<g><title>${escape(`${edge.from} → ${edge.to} (${edge.attribute})`)}</title><path d="${path}" fill="none" stroke="${colour}" stroke-width="1.8" marker-end="url(#arrow-${edge.signal})"/></g>`;
}

/** A line through the points, rounded at those in the middle. */
function curve(points: Line["points"]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
  });
  const end = bends.length === 0 ? `L${round(last.x)} ${round(last.y)}` : "";
  return `M${round(first.x)} ${round(first.y)}${bends.join("")}${end}`;
}

function legend(found: readonly Signal[], { height }: Drawing): readonly string[] {
  const y = height + 12;
  return found.map((signal, index) => {
    const x = 20 + index * 130;
    const { colour, title } = signals[signal];
    return `<g><path d="M${x} ${round(y)}h26" stroke="${colour}" stroke-width="2.5" marker-end="url(#arrow-${signal})"/><text x="${x + 34}" y="${round(y + 4)}" font-size="11" fill="#495057">${title}</text></g>`;
  });
}

/** A tenth is enough, and the same on every machine. */
function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
