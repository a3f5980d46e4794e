import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { fetchJson, fetchText, serveText } from "./http.ts";

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.3.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("a text is served anew for each request, until it is closed", async () => {
  let count = 0;
  const server = await serveText("127.0.3.1", await freePort(), () => `requests ${(count += 1)}\n`);
  expect(await fetchText(`${server.url}/metrics`)).toBe("requests 1\n");
  expect(await fetchText(server.url)).toBe("requests 2\n");
  await server.close();
  await expect(fetchText(server.url)).rejects.toThrow("fetch failed");
});

test("a port in use is an error, not a wait", async () => {
  const port = await freePort();
  const server = await serveText("127.0.3.1", port, () => "");
  await expect(serveText("127.0.3.1", port, () => "")).rejects.toThrow("EADDRINUSE");
  await server.close();
});

test("an answer that is no success throws what it says", async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/good" ? 200 : 503;
    response.end('{"state":"starting"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.3.1", resolve));
  const url = `http://127.0.3.1:${(server.address() as AddressInfo).port}`;
  expect(await fetchJson(`${url}/good`)).toEqual({ state: "starting" });
  await expect(fetchText(`${url}/ready`)).rejects.toThrow(`${url}/ready answered 503: {"state":"starting"}`);
  server.close();
});
