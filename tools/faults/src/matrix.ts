import { SmallDisk } from "@stackmon/harness";
import type { Fault } from "./fault/fault.ts";
import type { Measured } from "./measure/measured.ts";
import type { MeasureOptions } from "./measure/measure.ts";
import { measure } from "./measure/measure.ts";
import { brokenPromises } from "./promise/broken.ts";
import { Site } from "./site/site.ts";

export interface MatrixOptions extends MeasureOptions {
  /** Seconds. */
  readonly scrapeInterval: number;
  /** Sites that are used side by side. */
  readonly parallel: number;
  /**
   * Whether each fault has a new site. Else those of one lane have one together, which is quicker; after a failure it is
   * replaced.
   */
  readonly freshSites: boolean;
}

/** One row of the matrix. */
export type Row = { readonly fault: Fault } & (
  | { readonly outcome: "measured"; readonly measured: Measured; readonly broken: readonly string[] }
  | { readonly outcome: "failed"; readonly reason: string }
  | { readonly outcome: "left out"; readonly reason: string }
);

/** Lets faults happen, and yields their rows in the faults' order; `report` sees each as soon as it is there. */
export async function runMatrix(
  faults: readonly Fault[],
  options: MatrixOptions,
  report: (row: Row) => void,
): Promise<readonly Row[]> {
  const todo = faults.filter(canHappen);
  const rows = new Map<Fault, Row>();
  const take = (row: Row): void => {
    rows.set(row.fault, row);
    report(row);
  };
  faults.filter((fault) => !canHappen(fault)).forEach((fault) => take(leftOut(fault)));
  await Promise.all(
    Array.from({ length: options.parallel }, (_, number) => lane(number, todo, options, take)),
  );
  return faults.flatMap((fault) => rows.get(fault) ?? []);
}

const canHappen = ({ onSmallDisks }: Fault): boolean => onSmallDisks === undefined || SmallDisk.possible;

function leftOut(fault: Fault): Row {
  return { fault, outcome: "left out", reason: "a small disk needs root with the right to mount" };
}

/** Takes one fault after another from those that are left. */
async function lane(
  number: number,
  todo: Fault[],
  options: MatrixOptions,
  take: (row: Row) => void,
): Promise<void> {
  const sites = new Sites(number, options);
  try {
    for (let fault = todo.shift(); fault !== undefined; fault = todo.shift())
      take(await rowOf(fault, sites, options));
  } finally {
    await sites.end();
  }
}

async function rowOf(fault: Fault, sites: Sites, options: MatrixOptions): Promise<Row> {
  try {
    const measured = await measure(await sites.siteFor(fault), fault, options);
    const circumstances = { ...options, outage: options.outage / 1000 };
    return {
      fault,
      outcome: "measured",
      measured,
      broken: brokenPromises(measured, fault.promises, circumstances),
    };
  } catch (failure) {
    const kept = await sites.abandon();
    return { fault, outcome: "failed", reason: `${String(failure)}\n${kept}` };
  }
}

/** The site of a lane, one after another. */
class Sites {
  readonly #number: number;
  readonly #options: MatrixOptions;
  #site: Site | undefined;

  constructor(number: number, options: MatrixOptions) {
    this.#number = number;
    this.#options = options;
  }

  async siteFor(fault: Fault): Promise<Site> {
    const { freshSites, scrapeInterval } = this.#options;
    if (freshSites) await this.end();
    if (this.#site !== undefined) return this.#site;
    const smallDisks = freshSites ? fault.onSmallDisks === true : SmallDisk.possible;
    this.#site = new Site({ number: this.#number, scrapeInterval, smallDisks });
    await this.#site.start();
    return this.#site;
  }

  async end(): Promise<void> {
    const site = this.#site;
    this.#site = undefined;
    await site?.stop(false);
  }

  /** Ends it and keeps its files; says where they are. */
  async abandon(): Promise<string> {
    const site = this.#site;
    this.#site = undefined;
    await site?.stop(true);
    return site === undefined ? "" : `kept for inspection: ${site.folder}`;
  }
}
