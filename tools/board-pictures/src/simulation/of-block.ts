import { burnHeight, stacksHeight } from "./chain.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";
import type { Shape } from "./shape.ts";

/** A value that each block sets anew: the same on all hosts, as the block is. */
const ofBlock =
  (heightOf: (host: string, time: number) => number, draw: (random: Random) => number): Shape =>
  ({ metric, labels, host }) => {
    let last = { height: 0, value: 0 };
    return (time) => {
      const height = heightOf(host, time);
      const seed = `${metric.name} ${Object.values(labels).join(" ")} ${height}`;
      if (height !== last.height) last = { height, value: draw(randomOf(seed)) };
      return last.value;
    };
  };

/** Set by every block of Stacks. */
export const ofStacksBlock = (draw: (random: Random) => number): Shape => ofBlock(stacksHeight, draw);

/** Set by every block of Bitcoin. */
export const ofBurnBlock = (draw: (random: Random) => number): Shape =>
  ofBlock((_host, time) => burnHeight(time), draw);

/** Between two numbers, each as likely. */
export const between =
  (least: number, most: number) =>
  (random: Random): number =>
    least + (most - least) * random.next();

/** A whole number between two, both included. */
export const wholeBetween =
  (least: number, most: number) =>
  (random: Random): number =>
    Math.floor(between(least, most + 1)(random));

/** A share around a usual one. */
export const about =
  (usual: number) =>
  (random: Random): number =>
    Math.min(1, usual * Math.exp(random.normal(0, 0.2)));

/** A count around a usual one, and at least 1. */
export const few =
  (usual: number) =>
  (random: Random): number =>
    1 + random.poisson(usual);
