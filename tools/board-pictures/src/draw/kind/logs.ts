import type { Answered } from "@stackmon/harness";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { empty } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";

/** Pixels of a letter in lines, of a line, and of the time before each. */
const [letter, lineHeight, margin] = [6.65, 15, 150];

const levelColors: Readonly<Record<string, string>> = {
  critical: "#ab7ad6",
  error: "#ea4b5a",
  warn: "#e8c229",
  info: "#5fb760",
  debug: "#5b93ec",
  trace: "#6fc7d6",
};

/** Log lines, newest first, as many as there is room for. */
export function logs(drawing: Drawing): Html {
  const { answer, width, height } = drawing;
  const lines = answer.targets
    .flatMap(({ answered }) => answered.map(({ labels }) => labels))
    .toSorted((a, b) => ((a["_time"] ?? "") < (b["_time"] ?? "") ? 1 : -1));
  if (lines.length === 0) return empty(drawing);
  const shown = fitting(lines, (width - margin) / letter, Math.floor(height / lineHeight));
  return html`<div class="lines">${shown.map(line)}</div>`;
}

function fitting(
  lines: readonly Answered["labels"][],
  letters: number,
  room: number,
): readonly Answered["labels"][] {
  let left = room;
  return lines.filter(({ _msg = "" }) => {
    const needed = _msg
      .split("\n")
      .reduce((rows, row) => rows + Math.max(1, Math.ceil(row.length / letters)), 0);
    left -= left > 0 ? needed : 0;
    return left >= 0 && needed <= room && left + needed > 0;
  });
}

const line = ({ _time = "", _msg = "", level = "" }: Answered["labels"]): Html =>
  html`<div class="line mark">
    <i style="background:${levelColors[level] ?? "#8a8f99"}"></i><time>${clock(_time)}</time
    ><span>${_msg}</span>
  </div>`;

/** The day and the time with milliseconds. */
const clock = (time: string): string => `${time.slice(5, 10)} ${time.slice(11, 23)}`;
