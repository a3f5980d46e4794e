import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { RequestRecorder } from "./request-recorder.ts";
import { RequestReplay } from "./request-replay.ts";

const address = "127.0.7.1";

const recorded = (weight: number) => ({
  method: "POST",
  path: "/v1/logs?a=1",
  headers: { "content-type": "application/x-protobuf", "content-encoding": "gzip" },
  body: Buffer.from([0, 1, 2, 255]),
  weight,
});

test("what is replayed is what was recorded, byte for byte", async () => {
  const recorder = await RequestRecorder.listen(address, 19_155);
  const replay = new RequestReplay([recorded(1)], { origin: `http://${address}:19155`, connections: 1 });
  while (recorder.requests.length < 3) await sleep(5);
  const { accepted, refused } = await replay.stop();
  await recorder.close();
  const { weight: _, ...request } = recorded(1);
  expect(recorder.requests.slice(0, 3)).toEqual([request, request, request]);
  expect([accepted, refused]).toEqual([recorder.requests.length, 0]);
});

test("at a rate, no more is sent than is due, and no less", async () => {
  const recorder = await RequestRecorder.listen(address, 19_156);
  const replay = new RequestReplay([recorded(10), recorded(30)], {
    origin: `http://${address}:19156`,
    perSecond: 2000,
  });
  await sleep(500);
  // While this process stands still more becomes due than is sent; then it catches up.
  await eventually(
    "what is due is sent",
    () => {
      const { due, accepted } = replay.figures();
      expect(accepted).toBeGreaterThan(due - 100);
    },
    { within: 5000, every: 10 },
  );
  const { due, accepted } = await replay.stop();
  await recorder.close();
  expect(due).toBeGreaterThan(900);
  expect(accepted).toBeLessThanOrEqual(due);
});

test("what is answered with no success is refused; so is what nobody answers", async () => {
  const server = createServer((_, response) => response.writeHead(429).end());
  await new Promise<void>((resolve) => server.listen(19_157, address, resolve));
  const origin = `http://${address}:19157`;
  const replay = new RequestReplay([recorded(7)], { origin, perSecond: 1000, connections: 1 });
  await sleep(100);
  const answered = await replay.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(answered.accepted).toBe(0);
  expect(answered.refused).toBeGreaterThan(0);
  const silent = new RequestReplay([recorded(7)], { origin, perSecond: 1000, connections: 1 });
  await sleep(100);
  expect((await silent.stop()).refused).toBeGreaterThan(0);
});

test("nothing to send is no replay", () => {
  expect(() => new RequestReplay([], { origin: `http://${address}:1` })).toThrow("sends nothing");
  expect(() => new RequestReplay([recorded(0)], { origin: `http://${address}:1` })).toThrow("sends nothing");
});
