import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { expect, test } from "vitest";
import { listeningSockets, openedConnections } from "./proc-sockets.ts";

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

test("a connection is its opener's, and not his who accepted it", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.4.3", resolve));
  const { port } = server.address() as AddressInfo;
  expect(openedConnections(process.pid)).not.toContain(`127.0.4.3:${port}`);
  const accepted = once(server, "connection");
  const client = connect(port, "127.0.4.3");
  await accepted;
  const opened = openedConnections(process.pid);
  expect(opened).toContain(`127.0.4.3:${port}`);
  expect(opened).not.toContain(`127.0.0.1:${(client.address() as AddressInfo).port}`);
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test("a UDP socket that takes what comes is seen, and whom one is connected to", async () => {
  const server = createSocket("udp4").bind(0, "127.0.4.3");
  await once(server, "listening");
  const { port } = server.address();
  const client = createSocket("udp4");
  client.connect(port, "127.0.4.3");
  await once(client, "connect");
  expect(listeningSockets(process.pid)).toContain(`udp 127.0.4.3:${port}`);
  expect(openedConnections(process.pid)).toContain(`udp 127.0.4.3:${port}`);
  client.close();
  server.close();
});

test("a process that has ended has none", () => {
  expect(listeningSockets(2 ** 22 + 1)).toEqual([]);
});
