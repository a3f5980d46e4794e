import { daily, period } from "../period.ts";

/** When the stores began, and with them their programs: the counters of the simulation are as old. */
export const storesBegan: number = period.from - 4 * 86_400;

/** Samples a second that the hub writes: 1,020 series of each agent and of its own, every 15 s. */
export const samplesPerSecond = 272;

/** Series that the hub writes. */
export const activeSeries = 4_080;

/** Lines a second that the hub writes, over a day. */
const usualLines = 9.3;

/** Lines a second that the hub writes at a time of the day. */
export const linesPerSecond = (time: number): number => usualLines * daily(time);

/** Bytes of a line with its fields, as it comes. */
export const bytesPerLine = 310;

/** How many bytes of lines are usually one on the disk. */
const compression = 12;

/** How many they are at a time: lines differ in what they repeat. */
export const compressionAt = (time: number): number => compression + 0.1 * Math.sin(time / 2_700);

/** Bytes of the index of lines; the streams of a day are in it. */
export const logIndexBytes = 6.2e6;

/** Bytes of a sample on the disk, index and all: merges make them fewer, new samples more. */
const bytesPerSampleAt = (time: number): number => 0.92 + 0.004 * Math.sin(time / 5_000);

export const samplesStored = (time: number): number => samplesPerSecond * (time - storesBegan);

export const linesStored = (time: number): number => Math.round(usualLines * (time - storesBegan));

export const metricBytes = (time: number): number => samplesStored(time) * bytesPerSampleAt(time);

export const logBytes = (time: number): number => (linesStored(time) * bytesPerLine) / compression;

/** The disk that both stores of the hub are on, which is its root. */
export const hubDisk: { readonly size: number; readonly freeAt: (time: number) => number } = {
  size: 100 * 2 ** 30,
  freeAt: (time) => 61 * 2 ** 30 - metricBytes(time) - logBytes(time) - logIndexBytes,
};
