export interface TimedLine {
  /** Without a line break. */
  readonly text: string;
  /** Milliseconds of Unix time, with fractions. */
  readonly time: number;
}

/** Where the lines of a load go. */
export interface LineSink {
  /** Takes lines in their order. */
  write(lines: readonly TimedLine[]): void;
  /** Ends when everything that was taken is where it belongs; throws when that cannot be. */
  close(): Promise<void>;
}
