import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certs, handshake, identity, makeCertificates, type Identity } from "./certs.fixture.ts";
import { day } from "./days.ts";

/*
 * Node's TLS is OpenSSL: it checks chains, purposes, names and times as nginx does.
 */

const folder = useFolder();
let hub: Identity;
let node: Identity;
const at = (path: string): string => join(folder.path, path);

beforeEach(async () => {
  await makeCertificates(folder.path);
  hub = identity(at("certs/hub"), "hub");
  node = identity(at("certs/nodes/node-1"), "node");
});

describe("a node and its hub", () => {
  test.each(["node-1", "a.b_c.example"])("the hub takes host %s from the common name", async (host) => {
    expect(await handshake(hub, identity(at(`certs/nodes/${host}`), "node"))).toBe(host);
  });

  test.each(["hub.example.org", "localhost"])("the node finds the hub as %s", async (name) => {
    expect(await handshake(hub, node, name)).toBe("node-1");
  });

  test("the node refuses the hub under another name", async () => {
    expect(await handshake(hub, node, "other.example.org")).toBe("node: ERR_TLS_CERT_ALTNAME_INVALID");
  });

  test("the hub is a client of stores on other machines", async () => {
    expect(await handshake(hub, hub)).toBe("stackmon hub");
  });
});

/** Certificates that expired 35 days ago, of an authority that is valid. */
const longAgo = new Date(Date.now() - 400 * day);

describe("the hub refuses", () => {
  test("a node without a certificate", async () => {
    expect(await handshake(hub, { ca: node.ca })).toBe("hub: UNABLE_TO_GET_ISSUER_CERT");
  });

  test("a node of another authority with the same host", async () => {
    await makeCertificates(at("other"));
    const stranger = identity(at("other/certs/nodes/node-1"), "node");
    expect(await handshake(hub, { ...stranger, ca: node.ca })).toBe("hub: UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });

  test("a node whose certificate has expired, until it is renewed", async () => {
    await makeCertificates(at("past"), longAgo);
    const renew = (...names: string[]) => certs(at("past"), ["renew", ...names]);
    const past = () => identity(at("past/certs/nodes/node-1"), "node");
    expect((await renew("hub")).code).toBe(0);
    const renewed = identity(at("past/certs/hub"), "hub");
    expect(await handshake(renewed, past())).toBe("hub: CERT_HAS_EXPIRED");
    expect((await renew()).code).toBe(0);
    expect(await handshake(renewed, past())).toBe("node-1");
  });
});

describe("a node refuses", () => {
  test("a hub of another authority", async () => {
    await makeCertificates(at("other"));
    const stranger = identity(at("other/certs/hub"), "hub");
    expect(await handshake({ ...stranger, ca: hub.ca }, node)).toBe("node: UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });

  test("a hub whose certificate has expired", async () => {
    await makeCertificates(at("past"), longAgo);
    const [old, its] = [
      identity(at("past/certs/hub"), "hub"),
      identity(at("past/certs/nodes/node-1"), "node"),
    ];
    expect(await handshake(old, its)).toBe("node: CERT_HAS_EXPIRED");
  });

  test("another node in the hub's place", async () => {
    expect(await handshake(node, node, "node-1")).toBe("node: INVALID_PURPOSE");
  });
});
