import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import type { RunningProcess } from "@stackmon/harness";
import { fetchText, Machine, parseExposition } from "@stackmon/harness";
import { stringify } from "yaml";
import { buildBundles } from "../bundles.ts";
import type { Credentials } from "../certificates.ts";
import { TestCa } from "../certificates.ts";
import { programPath } from "../program-path.ts";
import type { Peer } from "./client.ts";

export const hubAddress = "127.0.7.2";
export const nodeAddress = "127.0.7.1";
export const ports = { metrics: 9091, otlp: 4318, push: 3500 } as const;

function stackText(more: object): string {
  return stringify({
    ...more,
    name: "gated",
    scrapeInterval: "5s",
    journal: { enabled: false },
    services: {
      "stacks-node": { unit: "none", logs: ["/var/log/stacks/node.log"] },
      "stacks-signer": { unit: "none", logs: ["/var/log/stacks/signer.log"] },
    },
    nodes: [{ host: "node-1" }, { host: "node-2" }],
    hub: { address: hubAddress, tls: "mutual" },
  });
}

/** A hub behind its gate, from its bundle, and the agent of node-1; of node-2 there is a certificate alone. */
export class GatedStack {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-gate-"));
  readonly ca: TestCa = new TestCa(join(this.folder, "ca"), "stack's CA");
  readonly hub: Machine = this.#machine("hub", hubAddress);
  readonly node: Machine = this.#machine("node-1", nodeAddress);
  readonly node1: Credentials = this.ca.issue({ commonName: "node-1" });
  readonly node2: Credentials = this.ca.issue({ commonName: "node-2" });
  readonly #more: object;
  #gate: RunningProcess | undefined;
  #alloy: RunningProcess | undefined;

  /** @param more What its stack file says beside nodes, hub and services. */
  constructor(more: object = {}) {
    this.#more = more;
  }

  #machine(name: string, address: string): Machine {
    return new Machine({ name, address, folder: join(this.folder, name), engine: programPath });
  }

  async start(): Promise<void> {
    const bundles = buildBundles(stackText(this.#more), this.folder);
    await this.hub.install(bundles.hub);
    await this.node.install(bundles.agent);
    this.installHubCertificate();
    // nginx's workers give up root, and reach their folder by way of these.
    for (const folder of [this.folder, this.hub.folder]) chmodSync(folder, 0o755);
    await Promise.all([
      this.hub.startService("victoria-metrics", `http://${hubAddress}:8428/health`),
      this.hub.startService("victoria-logs", `http://${hubAddress}:9428/health`),
    ]);
    this.#alloy = await this.hub.startAlloy({ STACKMON_HOST: "hub-1" });
    this.#gate = await this.hub.startService("stackmon-gate", () => this.shownSerial());
    await this.startAgent();
  }

  async startAgent(): Promise<void> {
    mkdirSync(join(this.node.folder, "var/log/stacks"), { recursive: true });
    await this.node.startAlloy({
      STACKMON_HOST: "node-1",
      STACKMON_ROOT: this.node.folder,
      STACKMON_TLS_CA_FILE: this.ca.certFile,
      STACKMON_TLS_CERT_FILE: this.node1.certFile,
      STACKMON_TLS_KEY_FILE: this.node1.keyFile,
    });
  }

  get gate(): RunningProcess {
    if (this.#gate === undefined) throw new Error("the gate was not started");
    return this.#gate;
  }

  get alloy(): RunningProcess {
    if (this.#alloy === undefined) throw new Error("the hub's Alloy was not started");
    return this.#alloy;
  }

  /** Gives the hub a certificate, as `stackmon certs` lays it out. */
  installHubCertificate(): void {
    const tls = join(this.hub.bundle, "tls");
    mkdirSync(tls, { recursive: true });
    const { certFile, keyFile } = this.ca.issue({
      commonName: "hub",
      address: hubAddress,
    });
    cpSync(this.ca.certFile, join(tls, "ca.crt"));
    cpSync(certFile, join(tls, "hub.crt"));
    cpSync(keyFile, join(tls, "hub.key"));
  }

  /** The component behind the gate that keeps of a node's samples those of its own. */
  relabelOf(host: string, of: "node" | "refused_node" = "node"): string {
    const config = readFileSync(join(this.hub.bundle, "alloy/hub.alloy"), "utf8");
    const name = new RegExp(`prometheus\\.relabel "(${of}_${host.replaceAll("-", "_")}_\\d+)"`).exec(
      config,
    )?.[1];
    if (name === undefined) throw new Error(`no receiver for ${host}`);
    return `prometheus.relabel.${name}`;
  }

  peer(credentials?: Pick<Credentials, "cert" | "key">): Peer {
    const peer = { address: hubAddress, ca: this.ca.cert };
    return credentials === undefined ? peer : { ...peer, credentials };
  }

  /** Serial number of the certificate that the gate shows. */
  async shownSerial(): Promise<string> {
    const { cert, key } = this.node1;
    const socket = connect({ host: hubAddress, port: ports.otlp, ca: this.ca.cert, cert, key });
    await once(socket, "secureConnect");
    const { serialNumber } = socket.getPeerCertificate();
    socket.destroy();
    return serialNumber;
  }

  /** The sum of the hub's own series of a name that bear these labels. */
  async counted(name: string, labels: Readonly<Record<string, string>>): Promise<number> {
    const series = parseExposition(await fetchText(`http://${hubAddress}:12345/metrics`));
    const wanted = Object.entries(labels);
    return series
      .filter((each) => each.name === name && wanted.every(([label, value]) => each.labels[label] === value))
      .reduce((sum, { value }) => sum + value, 0);
  }

  async stop(failed: boolean): Promise<void> {
    await this.node.stop();
    await this.hub.stop();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }
}
