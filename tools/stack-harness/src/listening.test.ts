import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listeningSockets } from "./listening.ts";

test.each([
  ["127.0.3.3", (port: number) => `127.0.3.3:${port}`],
  ["0.0.0.0", (port: number) => `0.0.0.0:${port}`],
  ["::1", (port: number) => `[::1]:${port}`],
  ["::", (port: number) => `[::]:${port}`],
])("a listener on %s is seen while it listens", async (address, socket) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  expect(listeningSockets(process.pid)).toContain(socket(port));
  await new Promise((resolve) => server.close(resolve));
  expect(listeningSockets(process.pid)).not.toContain(socket(port));
});

test("another process's listener is not its own", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.3.3", resolve));
  const { port } = server.address() as AddressInfo;
  expect(listeningSockets(process.ppid)).not.toContain(`127.0.3.3:${port}`);
  await new Promise((resolve) => server.close(resolve));
});
