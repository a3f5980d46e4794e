/** Upper bounds and the interval below each, in seconds. *Source:* grafana/grafana packages/grafana-data/src/datetime/rangeutil.ts (`roundInterval`). */
const rounded: readonly (readonly [below: number, interval: number])[] = [
  [17.5, 15],
  [25, 20],
  [45, 30],
  [90, 60],
  [210, 120],
  [450, 300],
  [750, 600],
  [1_050, 900],
  [1_500, 1_200],
  [2_700, 1_800],
];

/** Seconds between a graph's points, so that there is about one for each pixel; an hour at most. */
export function intervalOf(rangeSeconds: number, pixels: number): number {
  const exact = rangeSeconds / pixels;
  return rounded.find(([below]) => exact < below)?.[1] ?? 3_600;
}

/** Seconds of `now-3h`: how long before now a board begins. */
export function secondsBack(from: string): number {
  const [, count = "", unit = ""] = /^now-(\d+)([smhd])$/.exec(from) ?? [];
  const seconds = { s: 1, m: 60, h: 3_600, d: 86_400 }[unit];
  if (seconds === undefined) throw new Error(`boards begin with now-3h or the like, not with ${from}`);
  return Number(count) * seconds;
}
