import type { Stream } from "./stream.ts";

/** Tells how far a build is: one `stage`, its steps with `step`, then the next. */
export interface Progress {
  /** Begins a stage of `total` steps and ends the one before. */
  readonly stage: (name: string, total: number) => void;
  /** One step of the stage is done. */
  readonly step: () => void;
}

/** Width of the bar in characters. */
const barWidth = 24;

/**
 * Yields a progress report for `stages` stages: `[3/9] dashboards 1/1`, one line as each stage is complete. On a
 * terminal the line is a bar that grows in place.
 */
export function reportProgress(stream: Stream, stages: number): Progress {
  let current = { number: 0, name: "", total: 0, done: 0 };
  const line = (): string => {
    const { number, name, total, done } = current;
    const bar =
      stream.isTTY === true ? `${barOf(number - 1 + (total === 0 ? 1 : done / total), stages)} ` : "";
    return `[${number}/${stages}] ${bar}${name} ${done}/${total}`;
  };
  const draw = (): void => {
    const complete = current.done === current.total;
    if (stream.isTTY === true) stream.write(`\r\u001b[K${line()}${complete ? "\n" : ""}`);
    else if (complete) stream.write(`${line()}\n`);
  };
  return {
    stage(name, total) {
      current = { number: current.number + 1, name, total, done: 0 };
      draw();
    },
    step() {
      current = { ...current, done: current.done + 1 };
      draw();
    },
  };
}

function barOf(done: number, total: number): string {
  const filled = Math.round((barWidth * done) / total);
  return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
}
