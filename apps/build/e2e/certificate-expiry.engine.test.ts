import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "@stackmon/harness";
import { eventually, fetchJson } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { GatedStack, hubAddress } from "./gate/gated-stack.ts";

/*
 * From a certificate with days left to the metric in the store: the command of the bundle's unit, the Alloys of agent and hub
 * with nothing but the textfile collector, the gate, VictoriaMetrics.
 */

const notAfter = "stackmon_certificate_not_after_timestamp_seconds";
const readable = "stackmon_certificate_readable";

const stack = new GatedStack({ hostMetrics: false });
let failed = true;

beforeAll(async () => {
  await stack.start();
  failed = false;
}, 300_000);
afterAll(() => stack.stop(failed));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

const ofAgent = { STACKMON_TLS_CA_FILE: stack.ca.certFile, STACKMON_TLS_CERT_FILE: stack.node1.certFile };

/** Where a machine tells of its certificates. */
const toldBy = (machine: Machine): string => join(machine.folder, "var/lib/stackmon-certificates");

/** Runs what the timer runs, with this machine's folders in place of the host's. */
function look(machine: Machine, environment: Readonly<Record<string, string>> = {}): void {
  mkdirSync(toldBy(machine), { recursive: true });
  const unit = readFileSync(join(machine.bundle, "systemd/stackmon-certificates.service"), "utf8");
  const [, command = ""] = /^ExecStart=\/bin\/sh -c '(.*)'$/m.exec(unit) ?? [];
  const script = command.replaceAll("$$", "$").replaceAll("/etc/stackmon", machine.bundle);
  const { status, stderr } = spawnSync("dash", ["-c", script], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], STATE_DIRECTORY: toldBy(machine), ...environment },
  });
  expect(status, stderr).toBe(0);
}

interface Told {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What is stored of a name now. */
async function stored(name: string, host: string): Promise<readonly Told[]> {
  const query = new URLSearchParams({ query: `${name}{host="${host}"}`, latency_offset: "1ms" });
  interface Answer {
    readonly data: {
      readonly result: readonly {
        readonly metric: Told["labels"];
        readonly value: readonly [number, string];
      }[];
    };
  }
  const { data } = await fetchJson<Answer>(`http://${hubAddress}:8428/api/v1/query?${query}`);
  return data.result.map(({ metric: { __name__, instance, ...labels }, value }) => {
    expect([__name__, instance]).toEqual([name, expect.any(String)]);
    return { labels, value: Number(value[1]) };
  });
}

const endOf = (path: string): number => Date.parse(new X509Certificate(readFileSync(path)).validTo) / 1000;

const labelsOf = (host: string, path: string, use: string): Told["labels"] => ({
  host,
  job: "stacks",
  service: "host",
  path,
  use,
});

const inHub = (name: string): string => join(stack.hub.bundle, "tls", name);
const byPath = ({ labels: a }: Told, { labels: b }: Told): number =>
  (a["path"] ?? "") < (b["path"] ?? "") ? -1 : 1;

test("where nothing has looked yet, that is told, and no date", async () => {
  keepWhenFailed();
  for (const host of ["node-1", "hub-1"]) {
    await eventually("an error of the collector", async () =>
      expect(await stored("node_textfile_scrape_error", host)).toEqual([
        { labels: { host, job: "stacks", service: "host" }, value: 1 },
      ]),
    );
    expect(await stored(notAfter, host)).toEqual([]);
  }
});

describe("what a machine has is stored as its own, to the second", () => {
  test.each<
    [host: string, looks: () => void, certificates: readonly (readonly [path: string, use: string])[]]
  >([
    [
      "node-1",
      () => look(stack.node, ofAgent),
      [
        [stack.ca.certFile, "ca"],
        [stack.node1.certFile, "client"],
      ],
    ],
    [
      "hub-1",
      () => look(stack.hub),
      [
        [inHub("ca.crt"), "ca"],
        [inHub("hub.crt"), "server"],
      ],
    ],
  ])("%s", async (host, looks, certificates) => {
    keepWhenFailed();
    looks();
    const expected = certificates.map(([path, use]) => ({
      labels: labelsOf(host, path, use),
      value: endOf(path),
    }));
    await eventually("the ends", async () =>
      expect((await stored(notAfter, host)).toSorted(byPath)).toEqual(expected.toSorted(byPath)),
    );
    for (const { value } of expected) expect((value - Date.now() / 1000) / 86_400).toBeLessThan(31);
    await eventually("that they were read", async () =>
      expect((await stored(readable, host)).map(({ value }) => value)).toEqual([1, 1]),
    );
  });

  test("with when it looked, and nothing else of the machine", async () => {
    keepWhenFailed();
    const [written] = await stored("node_textfile_mtime_seconds", "node-1");
    expect(written?.labels["file"]).toBe(join(toldBy(stack.node), "certificates.prom"));
    expect(Date.now() / 1000 - (written?.value ?? 0)).toBeLessThan(600);
    const query = new URLSearchParams({ "match[]": '{service="host"}' });
    const url = `http://${hubAddress}:8428/api/v1/label/__name__/values?${query}`;
    const { data: names } = await fetchJson<{ readonly data: readonly string[] }>(url);
    expect(names.filter((name) => !/^(?:up|scrape_\w+)$/.test(name)).toSorted()).toEqual(
      ["node_textfile_mtime_seconds", "node_textfile_scrape_error", readable, notAfter].toSorted(),
    );
  });
});

test("a renewed certificate is told of once somebody looks", async () => {
  keepWhenFailed();
  const renewed = stack.ca.issue({ commonName: "node-1", days: 365 });
  copyFileSync(renewed.certFile, stack.node1.certFile);
  look(stack.node, ofAgent);
  await eventually("the new end", async () =>
    expect(await stored(notAfter, "node-1")).toContainEqual({
      labels: labelsOf("node-1", stack.node1.certFile, "client"),
      value: endOf(renewed.certFile),
    }),
  );
});

test("one that cannot be read any more is told of as such, and has no end", async () => {
  keepWhenFailed();
  const broken = join(stack.folder, "broken.crt");
  writeFileSync(broken, "no certificate\n");
  look(stack.node, { ...ofAgent, STACKMON_TLS_CERT_FILE: broken });
  await eventually("a certificate that was not read", async () =>
    expect(await stored(readable, "node-1")).toContainEqual({
      labels: labelsOf("node-1", broken, "client"),
      value: 0,
    }),
  );
  expect((await stored(notAfter, "node-1")).map(({ labels }) => labels["path"])).not.toContain(broken);
});
