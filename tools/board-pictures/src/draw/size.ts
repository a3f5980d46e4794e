/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture's width, and of a row of the grid its height with the gap below it, as Grafana's of 38 in a smaller print. */
export const pageWidth = 1_400;
export const rowHeight = 31;
export const gap = 6;

/** What a panel's frame and title take of its size. */
export const frame: Size = { width: 18, height: 32 };
