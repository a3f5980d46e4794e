import { during, incidents, period } from "./period.ts";
import { randomOf } from "./random.ts";

/** A block of a chain: when it came, in Unix seconds, and its height. */
interface Block {
  readonly time: number;
  readonly height: number;
}

/** Bitcoin's blocks: ten minutes apart on average, independently of each other. */
export const burnBlocks: readonly Block[] = blocks("bitcoin", 932_150, (random) =>
  Math.max(20, random.exponential(600)),
);

/**
 * Blocks of Stacks: some 30 in five minutes, a few less while a tenure begins.
 *
 * *Source:* 25 to 35 in five minutes, measured on mainnet in February 2026.
 */
export const stacksBlocks: readonly Block[] = blocks("stacks", 5_873_400, (random, time) => {
  const sinceBurn = time - (blockAt(burnBlocks, time)?.time ?? 0);
  return (sinceBurn < 25 ? 14 : 6.5) + random.exponential(3);
});

function blocks(
  chain: string,
  first: number,
  gap: (random: ReturnType<typeof randomOf>, time: number) => number,
): readonly Block[] {
  const random = randomOf(chain);
  const found: Block[] = [];
  // Some are older than the period: a block is always there.
  for (let time = period.from - 7_200; time < period.to; time += gap(random, time)) {
    found.push({ time, height: first + found.length });
  }
  return found;
}

/** The last block by a time, if there is one. */
export function blockAt(chain: readonly Block[], time: number): Block | undefined {
  const index = countUntil(chain, time);
  return chain[index - 1];
}

/** How many blocks had come by a time. */
export function countUntil(chain: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [0, chain.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chain[middle]?.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far a host has come with Stacks blocks by a time: the time itself, but for one that lags. */
export function seenBy(host: string, time: number): number {
  const { lag } = incidents;
  if (host !== lag.host || !during({ from: lag.from, to: lag.to + 120 }, time)) return time;
  const behindAtEnd = (lag.to - lag.from) * 0.8;
  const behind = time < lag.to ? (time - lag.from) * 0.8 : behindAtEnd * (1 - (time - lag.to) / 120);
  return time - behind;
}

export const stacksHeight = (host: string, time: number): number =>
  blockAt(stacksBlocks, seenBy(host, time))?.height ?? 0;

export const burnHeight = (time: number): number => blockAt(burnBlocks, time)?.height ?? 0;
