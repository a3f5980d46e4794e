import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { engine } from "@stackmon/engines";
import { eventually, fetchJson, RunningProcess } from "@stackmon/harness";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { certificateAt, certs, identity, makeCertificates } from "../src/certs/certs.fixture.ts";
import { day } from "../src/certs/days.ts";

/*
 * OpenSSL's own program judges what `stackmon certs` makes, and programs in Go use it as a hub, a node and a store.
 * Alertmanager and amtool have the TLS of Prometheus' libraries, exporter-toolkit and common, as Alloy's receivers and
 * writers have.
 */

const address = "127.0.3.1";
let folder = "";
const at = (path: string): string => join(folder, path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "certs-"));
  await makeCertificates(folder);
  await makeCertificates(at("other"));
  await makeCertificates(at("past"), new Date(Date.now() - 400 * day));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(program, args, { cwd: folder, encoding: "utf8" });

describe("openssl verify", () => {
  const verify = (authority: string, purpose: string, path: string) =>
    run("openssl", "verify", "-x509_strict", "-CAfile", authority, "-purpose", purpose, path);

  const ca = "certs/ca/ca.crt";
  const hub = "certs/hub/hub.crt";
  const node = "certs/nodes/node-1/node.crt";

  test.each([
    [ca, "sslserver", hub],
    [ca, "sslclient", hub],
    [ca, "sslclient", node],
    [ca, "sslclient", "certs/nodes/a.b_c.example/node.crt"],
    ["certs/hub/ca.crt", "sslclient", node],
  ])("with %s for %s accepts %s", (authority, purpose, path) => {
    expect(verify(authority, purpose, path)).toMatchObject({ status: 0, stdout: `${path}: OK\n` });
  });

  test.each([
    ["a node as server", ca, "sslserver", node, "unsuitable certificate purpose"],
    [
      "another authority",
      "other/certs/ca/ca.crt",
      "sslclient",
      node,
      "unable to get local issuer certificate",
    ],
    [
      "one that has expired",
      "past/certs/ca/ca.crt",
      "sslclient",
      "past/certs/hub/hub.crt",
      "certificate has expired",
    ],
    ["a node as authority", node, "sslclient", hub, "unable to get local issuer certificate"],
  ])("refuses %s", (_, authority, purpose, path, reason) => {
    const { status, stderr } = verify(authority, purpose, path);
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe("openssl x509 and pkey", () => {
  const extensions = (path: string): string =>
    run("openssl", "x509", "-in", path, "-noout", "-ext", "basicConstraints,keyUsage,extendedKeyUsage")
      .stdout;

  test.each([
    [
      "certs/ca/ca.crt",
      "critical\n    CA:TRUE, pathlen:0",
      "critical\n    Certificate Sign, CRL Sign",
      undefined,
    ],
    [
      "certs/hub/hub.crt",
      "critical\n    CA:FALSE",
      "critical\n    Digital Signature",
      "\n    TLS Web Server Authentication, TLS Web Client Authentication",
    ],
    [
      "certs/nodes/node-1/node.crt",
      "critical\n    CA:FALSE",
      "critical\n    Digital Signature",
      "\n    TLS Web Client Authentication",
    ],
  ])("%s", (path, basic, usage, extended) => {
    const text = extensions(path).replaceAll(/ +\n/g, "\n");
    expect(text).toBe(
      `X509v3 Basic Constraints: ${basic}\nX509v3 Key Usage: ${usage}\n${
        extended === undefined ? "" : `X509v3 Extended Key Usage:${extended}\n`
      }`,
    );
  });

  test.each(["ca/ca", "hub/hub", "nodes/node-1/node"])("%s: key and certificate are a pair", (path) => {
    const fromKey = run("openssl", "pkey", "-in", `certs/${path}.key`, "-pubout");
    const fromCertificate = run("openssl", "x509", "-in", `certs/${path}.crt`, "-noout", "-pubkey");
    expect(fromKey.status).toBe(0);
    expect(fromCertificate.stdout).toBe(fromKey.stdout);
  });
});

let server: RunningProcess | undefined;
const started: RunningProcess[] = [];
afterEach(() => Promise.all(started.splice(0).map((each) => each.stop())));

function start(
  program: "alertmanager" | "victoria-metrics" | "prometheus",
  ...args: string[]
): RunningProcess {
  const data = mkdtempSync(at("data-"));
  const process = new RunningProcess({
    name: program,
    command: [engine(program), ...args],
    environment: {},
    workingFolder: data,
    logFile: join(data, "log"),
  });
  started.push(process);
  return process;
}

/** Serial number of the certificate that a server presents to a client that checks it. */
function presented(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const node = identity(at("certs/nodes/node-1"), "node");
    const socket = connect({ host: address, port, servername: "hub.example.org", ...node });
    socket.on("secureConnect", () => {
      resolve(socket.getPeerX509Certificate()?.serialNumber ?? "");
      socket.destroy();
    });
    socket.on("error", reject);
  });
}

const hubSerial = (): string => certificateAt(at("certs/hub/hub.crt")).serialNumber;

async function serves(port: number): Promise<void> {
  await eventually(`port ${port} presents the hub's certificate`, async () => {
    server?.assertRunning();
    expect(await presented(port)).toBe(hubSerial());
  });
}

const hubPort = 9093;

async function startHub(): Promise<RunningProcess> {
  const webConfig = {
    tls_server_config: {
      cert_file: at("certs/hub/hub.crt"),
      key_file: at("certs/hub/hub.key"),
      client_auth_type: "RequireAndVerifyClientCert",
      client_ca_file: at("certs/hub/ca.crt"),
    },
  };
  writeFileSync(at("web.yml"), JSON.stringify(webConfig));
  writeFileSync(
    at("alertmanager.yml"),
    JSON.stringify({ route: { receiver: "none" }, receivers: [{ name: "none" }] }),
  );
  server = start(
    "alertmanager",
    `--config.file=${at("alertmanager.yml")}`,
    `--web.config.file=${at("web.yml")}`,
    `--web.listen-address=${address}:${hubPort}`,
    "--cluster.listen-address=",
    "--storage.path=.",
  );
  await serves(hubPort);
  return server;
}

describe("a program in Go as hub, another one as node", () => {
  /** Asks for the alerts, as the node whose files are in `path`. */
  function ask(path: string | undefined, authority = "certs/nodes/node-1/ca.crt"): SpawnSyncReturns<string> {
    const client = {
      tls_config: {
        ca_file: at(authority),
        server_name: "hub.example.org",
        ...(path === undefined
          ? {}
          : { cert_file: at(`${path}/node.crt`), key_file: at(`${path}/node.key`) }),
      },
    };
    writeFileSync(at("client.yml"), JSON.stringify(client));
    const url = `--alertmanager.url=https://${address}:${hubPort}`;
    return run(engine("amtool"), "alert", "query", url, `--http.config.file=${at("client.yml")}`);
  }

  /** Why the hub refused: a client may only hear that the connection was reset. */
  async function hubSaid(reason: string): Promise<void> {
    await eventually("the hub's reason", () => expect(server?.logTail()).toContain(reason));
  }

  test("mutual TLS: accepted and refused", async () => {
    await startHub();
    const accepted = ask("certs/nodes/node-1");
    expect([accepted.status, accepted.stderr]).toEqual([0, ""]);
    expect(ask("certs/nodes/a.b_c.example").status).toBe(0);
    expect(ask(undefined).status).toBe(1);
    await hubSaid("client didn't provide a certificate");
    expect(ask("other/certs/nodes/node-1").status).toBe(1);
    await hubSaid("certificate signed by unknown authority");
    const { status, stderr } = ask("certs/nodes/node-1", "other/certs/ca/ca.crt");
    expect([status, stderr]).toEqual([1, expect.stringContaining("certificate signed by unknown authority")]);
  });

  test("a certificate that has expired is refused, though its authority is trusted", async () => {
    await startHub();
    const { ca } = identity(at("certs/hub"), "hub");
    writeFileSync(at("certs/hub/ca.crt"), ca + identity(at("past/certs/hub"), "hub").ca);
    expect(ask("certs/nodes/node-1").status).toBe(0);
    expect(ask("past/certs/nodes/node-1").status).toBe(1);
    await hubSaid("certificate has expired or is not yet valid");
    expect((await certs(at("past"), ["renew", "node-1"])).code).toBe(0);
    expect(ask("past/certs/nodes/node-1").status).toBe(0);
    writeFileSync(at("certs/hub/ca.crt"), ca);
  });

  test("what is renewed, and rotated, is read without a restart", async () => {
    await startHub();
    const before = hubSerial();
    for (const args of [
      ["hub", "node-1"],
      ["--rotate-ca", "trust"],
      ["--rotate-ca", "issue"],
      ["--rotate-ca", "drop"],
    ]) {
      expect((await certs(folder, ["renew", ...args])).code).toBe(0);
      await serves(hubPort);
      expect(ask("certs/nodes/node-1").status).toBe(0);
    }
    expect(hubSerial()).not.toBe(before);
  });
});

describe("a program in Go as node, which never starts again", () => {
  /** Fails unless a scrape since `time` succeeded. */
  async function scraped(since: number): Promise<void> {
    await eventually("a scrape over mutual TLS", async () => {
      const query = new URLSearchParams({ query: `up == 1 and timestamp(up) > ${since / 1000}` });
      const url = `http://${address}:9090/api/v1/query?${query.toString()}`;
      expect(await fetchJson(url)).toMatchObject({ data: { result: [{ metric: { job: "hub" } }] } });
    });
  }

  test("it reads what is renewed and rotated", async () => {
    const hub = await startHub();
    const files = { ca_file: "ca.crt", cert_file: "node.crt", key_file: "node.key" };
    const paths = Object.entries(files).map(
      ([key, name]) => [key, at(`certs/nodes/node-1/${name}`)] as const,
    );
    const tls = { ...Object.fromEntries(paths), server_name: "hub.example.org" };
    const target = { targets: [`${address}:${hubPort}`] };
    const scrape = {
      job_name: "hub",
      scrape_interval: "1s",
      scheme: "https",
      tls_config: tls,
      static_configs: [target],
    };
    writeFileSync(at("prometheus.yml"), JSON.stringify({ scrape_configs: [scrape] }));
    start(
      "prometheus",
      `--config.file=${at("prometheus.yml")}`,
      `--web.listen-address=${address}:9090`,
      "--storage.tsdb.path=.",
    );
    await scraped(0);
    for (const args of [
      ["node-1"],
      ["--rotate-ca", "trust"],
      ["--rotate-ca", "issue"],
      ["--rotate-ca", "drop"],
    ]) {
      expect((await certs(folder, ["renew", ...args])).code).toBe(0);
      // Another hub: connections that were open before prove nothing.
      await hub.restart();
      await serves(hubPort);
      await scraped(Date.now());
    }
  });
});

test("a store presents the hub's certificate, and reads a renewed one without a restart", async () => {
  const port = 8428;
  server = start(
    "victoria-metrics",
    "-tls",
    `-tlsCertFile=${at("certs/hub/hub.crt")}`,
    `-tlsKeyFile=${at("certs/hub/hub.key")}`,
    `-httpListenAddr=${address}:${port}`,
    "-storageDataPath=.",
  );
  await serves(port);
  expect((await certs(folder, ["renew", "hub"])).code).toBe(0);
  await serves(port);
});
