import { gunzipSync, gzipSync } from "node:zlib";
import {
  eventually,
  type RecordedRequest,
  RequestRecorder,
  RequestReplay,
  type WeighedRequest,
} from "@stackmon/harness";
import type { Signal } from "./signal.ts";
import { hubOtlpUrl, type Site } from "./site.ts";
import type { Source } from "./source.ts";
import { senderAddress } from "./stack-file.ts";

const recorderPort = 4318;
const recorderUrl = `http://${senderAddress}:${recorderPort}`;

/** What a real agent sends for what it reads. */
export async function recordAgent(site: Site, source: Source): Promise<readonly WeighedRequest[]> {
  return recorded(async (recorder) => {
    const { log } = await site.startAgent({ STACKMON_HUB_OTLP_ENDPOINT: recorderUrl });
    try {
      const end = await source.feed(log);
      try {
        return await allOf(recorder, source.signal, source.count, source.seconds);
      } finally {
        await end();
      }
    } finally {
      await site.stopAgents();
    }
  });
}

/** What a real hub sends to the store for what it is sent. */
export async function recordHub(
  site: Site,
  signal: Signal,
  requests: readonly WeighedRequest[],
): Promise<readonly WeighedRequest[]> {
  return recorded(async (recorder) => {
    await site.startHub({ [signal.store.variable]: `${recorderUrl}${signal.store.prefix}` });
    const replay = new RequestReplay(requests, { origin: hubOtlpUrl, connections: 1 });
    try {
      return await allOf(recorder, signal, weightOf(requests), 0);
    } finally {
      await replay.stop();
    }
  });
}

async function recorded<Result>(from: (recorder: RequestRecorder) => Promise<Result>): Promise<Result> {
  const recorder = await RequestRecorder.listen(senderAddress, recorderPort);
  try {
    return await from(recorder);
  } finally {
    await recorder.close();
  }
}

/** Requests of a signal until they carry as many as wanted, which takes some seconds at least. */
async function allOf(
  recorder: RequestRecorder,
  signal: Signal,
  wanted: number,
  seconds: number,
): Promise<readonly WeighedRequest[]> {
  return eventually(
    `${wanted} recorded of ${signal.path}`,
    () => {
      const ofSignal = recorder.requests.filter(({ path }) => path.includes(signal.path));
      const requests = ofSignal.map((each) => ({ ...each, weight: signal.count(plainBody(each)) }));
      const weight = weightOf(requests);
      if (weight < wanted) throw new Error(`${weight} so far`);
      return requests;
    },
    { within: (seconds + 60) * 1000, every: 500 },
  );
}

/** How many some requests carry. */
export function weightOf(requests: readonly WeighedRequest[]): number {
  return requests.reduce((sum, { weight }) => sum + weight, 0);
}

function plainBody({ headers, body }: RecordedRequest): Buffer {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

const copies = 5;

/** Requests of some seconds several times, as if there were earlier ones: each time with earlier times, the last as they are. */
export function repeated(
  requests: readonly WeighedRequest[],
  { signal, seconds }: Pick<Source, "signal" | "seconds">,
): readonly WeighedRequest[] {
  return Array.from({ length: copies }, (_, copy) => {
    const later = BigInt((copy + 1 - copies) * seconds) * 1_000_000_000n;
    return requests.map((request) => shifted(request, signal, later));
  }).flat();
}

function shifted(request: WeighedRequest, signal: Signal, nanoseconds: bigint): WeighedRequest {
  const body = signal.shift(plainBody(request), nanoseconds);
  return { ...request, body: request.headers["content-encoding"] === "gzip" ? gzipSync(body) : body };
}
