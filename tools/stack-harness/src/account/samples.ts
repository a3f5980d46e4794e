import { fetchJson, fetchText } from "../http.ts";

export interface Sample {
  /** Seconds of Unix time. */
  readonly time: number;
  readonly value: number;
}

export interface SampleQuery {
  /** `http://127.0.1.2:8428` of VictoriaMetrics, `http://127.0.1.2:9090` of Prometheus. */
  readonly url: string;
  /** `up{host="node-1"}` */
  readonly selector: string;
  /** Samples after this time … */
  readonly from: Date;
  /** … and until this one. */
  readonly to: Date;
}

type Answer = {
  readonly data: {
    readonly result: readonly { readonly values: readonly (readonly [time: number, value: string])[] }[];
  };
};

/**
 * The samples of the one series that a selector selects, as they are stored, in the order of their times; markers of
 * staleness left out. None when there is no series.
 *
 * Throws when the store refuses the query, and when there is more than one series.
 *
 * *Source:* Prometheus, "HTTP API", instant query of a range vector; VictoriaMetrics has it too, and `force_flush`, which
 * makes samples of the last seconds visible.
 */
export async function storedSamples({ url, selector, from, to }: SampleQuery): Promise<readonly Sample[]> {
  await fetchText(`${url}/internal/force_flush`).catch(() => "Prometheus shows a sample at once");
  const seconds = Math.ceil((to.getTime() - from.getTime()) / 1000);
  const query = new URLSearchParams({ query: `${selector}[${seconds}s]`, time: to.toISOString() });
  const { data } = await fetchJson<Answer>(`${url}/api/v1/query?${query.toString()}`);
  if (data.result.length > 1)
    throw new Error(`${selector} is ${data.result.length} series in ${url}; select one of them`);
  const values = data.result[0]?.values ?? [];
  return values
    .map(([time, value]) => ({ time, value: Number(value) }))
    .filter(({ value }) => !Number.isNaN(value));
}
