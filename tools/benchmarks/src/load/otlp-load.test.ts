import { createServer } from "node:http";
import { serveText, type TextServer } from "@stackmon/harness";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OtlpLoad } from "./otlp-load.ts";
import { sampleSignal } from "./signal.ts";
import { isSteady, watch } from "./steady.ts";

const address = "127.0.7.1";
const [hubPort, storePort] = [19_160, 19_161];
const weight = 10;

/** What becomes of a request. */
interface Fate {
  readonly status: number;
  readonly stored: number;
  readonly dropped: number;
}

const fine: Fate = { status: 200, stored: weight, dropped: 0 };

/** Of each tenth request; a hub and a store take the others. */
let tenth = fine;
let [taken, stored, dropped] = [0, 0, 0];

const hub = createServer((_, response) => {
  taken += 1;
  const fate = taken % 10 === 0 ? tenth : fine;
  stored += fate.stored;
  dropped += fate.dropped;
  response.writeHead(fate.status).end();
});
let store: TextServer;

beforeAll(async () => {
  const { stored: all, dropped: not } = sampleSignal.store;
  const counters = (): string => `${all} ${stored}\n${not}{reason="small_timestamp"} ${dropped}\n`;
  await new Promise<void>((resolve) => hub.listen(hubPort, address, resolve));
  store = await serveText(address, storePort, counters);
});

afterAll(async () => {
  hub.closeAllConnections();
  await new Promise((resolve) => hub.close(resolve));
  await store.close();
});

test.each<[string, Fate, boolean]>([
  ["all is stored", fine, false],
  ["a tenth is answered with an error", { status: 503, stored: 0, dropped: 0 }, true],
  ["a tenth is stored, and answered with an error", { ...fine, status: 503 }, true],
  ["something of a tenth is dropped, and answered with success", { ...fine, stored: 9, dropped: 1 }, true],
])("whether a rate is refused when %s", async (_, fate, refused) => {
  tenth = fate;
  const load = await OtlpLoad.start({
    signal: { ...sampleSignal, store: { ...sampleSignal.store, url: store.url } },
    requests: [{ method: "POST", path: "/v1/metrics", headers: {}, body: Buffer.from("some"), weight }],
    origin: `http://${address}:${hubPort}`,
    perSecond: 2_000,
  });
  const trial = await watch(load, 2);
  await load.stop();
  expect(trial.refused > 0).toBe(refused);
  // Whatever the rates of a busy machine are.
  expect(isSteady({ ...trial, stored: trial.rate, backlog: [0, 0] })).toBe(!refused);
});
