import { gunzipSync, gzipSync } from "node:zlib";
import {
  countOtlpLogs,
  eventually,
  FileSink,
  LogLoad,
  type RecordedRequest,
  RequestRecorder,
  RequestReplay,
  shiftOtlpLogs,
  type WeighedRequest,
} from "@stackmon/harness";
import { corpusText } from "./corpus-lines.ts";
import { sumOf } from "./counters.ts";
import { logsStoreUrl, type Site } from "./site.ts";
import { senderAddress } from "./stack-file.ts";
import type { Load, Progress } from "./steady.ts";

const recorderPort = 4318;
const recorderUrl = `http://${senderAddress}:${recorderPort}`;

/** How many lines a second the recorded agent reads, and for how many seconds. */
const recordedRate = 1_000;
const recordedSeconds = 10;

/** What a real agent sends for lines at a steady rate. */
export async function recordAgent(site: Site): Promise<readonly WeighedRequest[]> {
  const recorder = await RequestRecorder.listen(senderAddress, recorderPort);
  try {
    const { log } = await site.startAgent({ STACKMON_HUB_OTLP_ENDPOINT: recorderUrl });
    const limit = recordedRate * recordedSeconds;
    const text = corpusText(1);
    await new LogLoad(new FileSink(log), { source: "node", perSecond: recordedRate, limit, text }).finished();
    return await allOf(recorder, limit);
  } finally {
    await site.stopAgents();
    await recorder.close();
  }
}

/** What a real hub sends to the store for what it is sent. */
export async function recordHub(
  site: Site,
  hubLogsUrl: string,
  requests: readonly WeighedRequest[],
): Promise<readonly WeighedRequest[]> {
  const recorder = await RequestRecorder.listen(senderAddress, recorderPort);
  try {
    await site.startHub({ STACKMON_LOGS_STORE_OTLP_ENDPOINT: `${recorderUrl}/insert/opentelemetry` });
    const wanted = requests.reduce((sum, { weight }) => sum + weight, 0);
    const replay = new RequestReplay(requests, { origin: hubLogsUrl, connections: 1 });
    const recorded = await allOf(recorder, wanted);
    await replay.stop();
    return recorded;
  } finally {
    await recorder.close();
  }
}

async function allOf(recorder: RequestRecorder, lines: number): Promise<readonly WeighedRequest[]> {
  return eventually(
    `${lines} lines recorded`,
    () => {
      const requests = recorder.requests.filter(({ path }) => path.includes("/v1/logs")).map(weighed);
      const recorded = requests.reduce((sum, { weight }) => sum + weight, 0);
      if (recorded < lines) throw new Error(`${recorded} so far`);
      return requests;
    },
    { within: 60_000, every: 500 },
  );
}

function weighed(request: RecordedRequest): WeighedRequest {
  return { ...request, weight: countOtlpLogs(plainBody(request)) };
}

function plainBody({ headers, body }: RecordedRequest): Buffer {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

const copies = 5;

/** Recorded requests several times, each time with later times, the last of them now. */
export function renewed(requests: readonly WeighedRequest[], recordedAt: number): readonly WeighedRequest[] {
  const now = Date.now();
  return Array.from({ length: copies }, (_, copy) => {
    const later = now - recordedAt - (copies - 1 - copy) * recordedSeconds * 1000;
    return requests.map((request) => shifted(request, BigInt(Math.round(later)) * 1_000_000n));
  }).flat();
}

function shifted(request: WeighedRequest, nanoseconds: bigint): WeighedRequest {
  const body = shiftOtlpLogs(plainBody(request), nanoseconds);
  return { ...request, body: request.headers["content-encoding"] === "gzip" ? gzipSync(body) : body };
}

/** As many as agents that send, one request each. */
const connections = 20;

/** Recorded requests at a rate; without one, as many as are answered. */
export class LineLoad implements Load {
  readonly #replay: RequestReplay;
  readonly #storedBefore: number;

  private constructor(replay: RequestReplay, storedBefore: number) {
    this.#replay = replay;
    this.#storedBefore = storedBefore;
  }

  static async start(
    requests: readonly WeighedRequest[],
    origin: string,
    perSecond?: number,
  ): Promise<LineLoad> {
    const storedBefore = await stored();
    const rate = perSecond === undefined ? {} : { perSecond };
    return new LineLoad(new RequestReplay(requests, { origin, connections, ...rate }), storedBefore);
  }

  async progress(): Promise<Progress> {
    const [inStore, dropped] = await Promise.all([stored(), sumOf(logsStoreUrl, "vl_rows_dropped_total")]);
    const { due, refused } = this.#replay.figures();
    return { due, stored: inStore - this.#storedBefore, refused: refused + dropped };
  }

  async stop(): Promise<void> {
    const { accepted } = await this.#replay.stop();
    await eventually("accepted lines in the store", async () => {
      const inStore = (await stored()) - this.#storedBefore;
      if (inStore < accepted) throw new Error(`${inStore} of ${accepted}`);
    });
  }
}

const stored = (): Promise<number> => sumOf(logsStoreUrl, "vl_rows_ingested_total");
