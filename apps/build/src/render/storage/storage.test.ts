import { isScaled, type ScaledStack } from "@stackmon/stacks";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { stackOf, textsOf, type StackName } from "../../compose.fixture.ts";
import { connections, target } from "../../network/connections.ts";
import { storageProxyConfig } from "./storage-proxy.ts";

function scaled(name: StackName): ScaledStack {
  const stack = stackOf(name);
  if (!isScaled(stack)) throw new Error(`${name} has no storage nodes`);
  return stack;
}

const text = (name: StackName, role: "hub" | "storage", path: string): string =>
  textsOf(name).get(role)?.get(path) ?? "";

const variables = (content: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...content.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );

interface Route {
  readonly src_paths: readonly string[];
  readonly url_prefix: string | readonly string[];
}

const routes = (name: StackName): readonly Route[] =>
  (
    parse(storageProxyConfig(scaled(name))) as {
      readonly unauthorized_user: { readonly url_map: readonly Route[] };
    }
  ).unauthorized_user.url_map;

describe("on the hub", () => {
  test("VictoriaLogs asks all storage nodes, takes no lines and keeps none", () => {
    const { VL_storageNode: nodes, ...others } = variables(text("scaled", "hub", "stores/victoria-logs.env"));
    expect(nodes).toBe('"10.0.0.21:9428,[fd00::22]:9428,10.0.0.23:9428"');
    expect(others).toMatchObject({ VL_insert_disable: "true", VL_search_allowPartialResponse: "false" });
    expect(others).toMatchObject({ VL_storageNode_tls: "true", VL_storageNode_username: "stackmon" });
    expect(Object.keys(others).filter((each) => /storageDataPath|retention/.test(each))).toEqual([]);
  });

  test("one that takes nothing new is asked, and not written to", () => {
    expect(variables(text("spread", "hub", "stores/victoria-logs.env"))["VL_storageNode"]).toBe(
      "10.0.0.21:9428,10.0.0.22:9428",
    );
    expect(routes("spread").map(({ url_prefix: to }) => to)).toEqual([
      ["http://10.0.0.22:9428"],
      "%{VMAUTH_LOGS_SELECT}",
    ]);
    const written = connections("hub", stackOf("spread")).filter(({ purpose }) => purpose === "store logs");
    expect(written.map(target)).toEqual(["127.0.0.1:9428", "10.0.0.22:9428"]);
  });

  test("vmauth has the places of the stores, and what writes and asks know of as many copies", () => {
    const vmauth = variables(text("scaled", "hub", "stores/vmauth.env"));
    expect(vmauth["VMAUTH_httpListenAddr"]).toBe("127.0.0.1:8428,127.0.0.1:9428");
    const [vminsert, vmselect] = ["vminsert", "vmselect"].map((name) =>
      variables(text("scaled", "hub", `stores/${name}.env`)),
    );
    expect([vminsert?.["VMINSERT_replicationFactor"], vmselect?.["VMSELECT_replicationFactor"]]).toEqual([
      "2",
      "2",
    ]);
    expect(vminsert?.["VMINSERT_storageNode"]).toBe('"10.0.0.21:8400,[fd00::22]:8400,10.0.0.23:8400"');
    expect(vmselect?.["VMSELECT_storageNode"]).toBe('"10.0.0.21:8401,[fd00::22]:8401,10.0.0.23:8401"');
    expect(vmselect).toMatchObject({
      VMSELECT_dedup_minScrapeInterval: "1ms",
      VMSELECT_search_denyPartialResponse: "true",
    });
  });

  test("nothing but vmauth asks what stands before storage nodes, all of it on the loopback address", () => {
    const before = connections("hub", stackOf("scaled")).filter(({ port }) =>
      [8480, 8481, 9471].includes(Number(port)),
    );
    expect(new Set(before.map(({ source }) => source))).toEqual(new Set(["vmauth", "Alloy"]));
    expect(new Set(before.map(({ direction }) => direction))).toEqual(new Set(["local"]));
  });
});

describe("on a storage node", () => {
  test("programs bind its own address, and keep data", () => {
    expect(variables(text("scaled", "storage", "env/storage/store-2.env"))).toEqual({
      VMSTORAGE_httpListenAddr: '"[fd00::22]:8482"',
      VMSTORAGE_vminsertAddr: '"[fd00::22]:8400"',
      VMSTORAGE_vmselectAddr: '"[fd00::22]:8401"',
      VL_httpListenAddr: '"[fd00::22]:9428"',
    });
    expect(variables(text("scaled", "storage", "stores/victoria-logs.env"))).toMatchObject({
      VL_storageDataPath: "/var/lib/victoria-logs",
      VL_retentionPeriod: "30d",
      VL_tlsCertFile: "/etc/stackmon/tls/node.crt",
    });
  });

  test("the hub alone comes in, and what it says to vmstorage is plain", () => {
    const all = connections("storage", stackOf("scaled"));
    expect(new Set(all.map(({ source, from }) => `${source} ${from.join()}`))).toEqual(
      new Set(["hub 10.0.0.10"]),
    );
    const plain = all
      .filter(({ transport }) => transport === "plain")
      .map(({ port, protocol }) => [port, protocol]);
    expect(plain.slice(0, 2)).toEqual([
      [8400, "TCP"],
      [8401, "TCP"],
    ]);
    expect(text("scaled", "storage", "README.md")).toContain("**No test has run `vmstorage`:**");
  });

  test("of a hub that is reached by a name the firewall has a placeholder", () => {
    expect(connections("storage", stackOf("spread")).flatMap(({ from }) => from)).toEqual([]);
    expect(text("spread", "storage", "README.md")).toContain("Replace `HUB` by the addresses of the hub");
  });

  test("there is neither Alloy nor Grafana", () => {
    const paths = [...(textsOf("scaled").get("storage")?.keys() ?? [])];
    expect(paths.filter((path) => /alloy|grafana|rules|runbooks/.test(path))).toEqual([]);
  });
});
