import { X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { eventually, parseExposition, SystemdMachine } from "@stackmon/harness";
import { labelsOf, otlpRequest } from "./gate/payload.ts";
import type { Installed } from "./installed.ts";
import { installedFor, storesOf } from "./installed-for.ts";

const unit = "stackmon-certificates";

/** What the unit has told of each certificate: 1 where it could be read. */
function told(machine: SystemdMachine): Readonly<Record<string, number>> {
  const series = parseExposition(machine.do(`cat /var/lib/${unit}/certificates.prom`));
  const reads = series.filter(({ name }) => name === "stackmon_certificate_readable");
  return Object.fromEntries(reads.map(({ labels, value }) => [labels["path"] ?? "", value]));
}

/** The ends that Alloy's exporter of the machine tells, in Unix seconds. */
function read(server: Installed): readonly number[] {
  const url = "http://127.0.0.1:12345/api/v0/component/prometheus.exporter.unix.host/metrics";
  return parseExposition(server.ask(url).text)
    .filter(({ name }) => name === "stackmon_certificate_not_after_timestamp_seconds")
    .map(({ value }) => value);
}

function endOf(machine: SystemdMachine, path: string): number {
  return Date.parse(new X509Certificate(machine.do(`cat ${path}`)).validTo) / 1000;
}

/** A script that runs another one in the unit's place, within its sandbox, and succeeds where that does. */
function inUnit(script: string): string {
  const dropIn = `/run/systemd/system/${unit}.service.d`;
  return `mkdir -p ${dropIn}
    printf "[Service]\nExecStart=\nExecStart=/bin/sh -c '%s'\n" '${script}' > ${dropIn}/try.conf
    systemctl daemon-reload; status=0; systemctl start ${unit} || status=1
    rm -r ${dropIn}; systemctl daemon-reload; systemctl reset-failed ${unit} 2>/dev/null || true; exit $status`;
}

// Left out: where this process may not mount or Debian's systemd-container is missing, as in most containers.
describe.skipIf(!SystemdMachine.possible)("installed word for word as the README says", () => {
  describe.each([
    ["alloy", "stores that ask for nothing", ""],
    ["stackmon", "stores with TLS", "stores: { metrics: { tls: true }, logs: { tls: true } }"],
  ])("a hub with its gate: keys are of group %s beside %s", (group, _, stores) => {
    const { server, keepWhenFailed } = installedFor({
      role: "hub",
      alloy: true,
      stores: storesOf(["victoria-metrics", "victoria-logs"]),
      certificates: true,
      stack: `
nodes: [{ host: node-1 }]
hub: { address: 10.0.0.10, tls: mutual }
${stores}
`,
    });
    const gate = "stackmon-gate";
    const pid = (): string => server().machine.do(`systemctl show --property=MainPID --value ${gate}`);
    const node1 = ["--cert", "certs/nodes/node-1/node.crt", "--key", "certs/nodes/node-1/node.key"];
    const send = (...shown: string[]): ReturnType<Installed["ask"]> => {
      const body = otlpRequest([{ labels: labelsOf("node-1"), body: "through the gate" }]);
      const request = ["--cacert", "certs/hub/ca.crt", "-H", "content-type: application/json", "-d", body];
      return server().ask("https://10.0.0.10:4318/v1/logs", ...request, ...shown);
    };
    const letsNode1In = (): Promise<void> =>
      eventually("an answer to node-1", () => expect(send(...node1)).toMatchObject({ status: 200 }), {
        within: 60_000,
      });

    test("nginx starts inside its sandbox, workers too, and complains of nothing", async () => {
      keepWhenFailed();
      const { machine } = server();
      machine.do("ip address add 10.0.0.10/32 dev lo");
      server().install();
      await letsNode1In();
      expect(machine.do(`systemctl --failed --no-legend; systemctl is-active ${gate}`)).toBe("active\n");
      const users = machine.do("ps --no-headers -o user:32 -C nginx").trim().split(/\s+/);
      expect(users.length).toBeGreaterThan(1);
      expect(new Set(users)).toEqual(new Set([gate]));
      expect(machine.journal(gate)).not.toMatch(
        /permission denied|not permitted|\[(?:warn|error|alert|emerg)\]/i,
      );
    });

    test("its key is for it and for no others to read", () => {
      keepWhenFailed();
      const { machine } = server();
      expect(machine.do("stat -c '%a %U:%G' /etc/stackmon/tls /etc/stackmon/tls/*")).toBe(
        [`750 root:${group}`, ...Array<string>(3).fill(`640 root:${group}`), ""].join("\n"),
      );
      expect(machine.do(server().section("Who may read what").commands)).toBe("");
    });

    test("without a certificate it answers 503, and a node's own is let in", () => {
      keepWhenFailed();
      expect(send()).toMatchObject({ status: 503, text: expect.stringContaining("NONE") as string });
      expect(send(...node1)).toMatchObject({ status: 200 });
    });

    test("it is told when certificates end, by a unit that cannot read the key", async () => {
      keepWhenFailed();
      const { machine } = server();
      expect(told(machine)).toEqual({ "/etc/stackmon/tls/ca.crt": 1, "/etc/stackmon/tls/hub.crt": 1 });
      expect(machine.do("systemctl is-enabled stackmon-certificates.timer")).toBe("enabled\n");
      expect(machine.do("systemctl list-timers --no-legend stackmon-certificates.timer")).toContain(
        "stackmon",
      );
      expect(machine.journal("stackmon-certificates")).not.toMatch(/cannot|denied|not permitted/i);
      await eventually("the end of the hub's certificate in Alloy", () =>
        expect(read(server())).toContain(endOf(machine, "/etc/stackmon/tls/hub.crt")),
      );
      machine.do(inUnit("! head -c 1 /etc/stackmon/tls/hub.key && head -c 1 /etc/stackmon/tls/hub.crt"));
      expect(machine.run(inUnit("head -c 1 /etc/stackmon/tls/hub.key")).status).not.toBe(0);
      expect(machine.run(inUnit("echo > /etc/stackmon/README.md")).status).not.toBe(0);
      machine.do("systemctl start stackmon-certificates");
    });

    test("a reload reads a renewed certificate, and is no restart", async () => {
      keepWhenFailed();
      const { machine } = server();
      const serial = (): string =>
        machine.do(
          "openssl s_client -connect 10.0.0.10:4318 </dev/null 2>/dev/null | openssl x509 -noout -serial",
        );
      const [shown, process] = [serial(), pid()];
      server().renew("hub");
      for (const file of ["hub.key", "hub.crt"])
        machine.do(`install -m 0640 -g ${group} certs/hub/${file} /etc/stackmon/tls/${file}.new
          mv /etc/stackmon/tls/${file}.new /etc/stackmon/tls/${file}`);
      expect(serial()).toBe(shown);
      expect(server().section("Keys and certificates").text).toContain(`systemctl reload ${gate}`);
      machine.do(`systemctl reload ${gate}`);
      await eventually("another certificate", () => expect(serial()).not.toBe(shown));
      expect(pid()).toBe(process);
      await letsNode1In();
    });

    test("it goes and comes back with Alloy", async () => {
      keepWhenFailed();
      const { machine } = server();
      const before = pid();
      machine.do("systemctl restart alloy");
      await letsNode1In();
      expect(pid()).not.toBe(before);
      machine.do("systemctl stop alloy");
      expect(machine.run(`systemctl is-active ${gate}`).stdout).toBe("inactive\n");
      machine.do("systemctl start alloy");
      await letsNode1In();
    });

    test("installed once more, it lets the node in", async () => {
      keepWhenFailed();
      server().install();
      await letsNode1In();
      expect(server().machine.do("systemctl --failed --no-legend")).toBe("");
    });
  });

  describe("an agent of a hub with a gate", () => {
    const { server, keepWhenFailed } = installedFor({
      role: "agent",
      alloy: true,
      stores: {},
      certificates: true,
      stack: "{ nodes: [{ host: node-1 }], hub: { address: 10.0.0.10, tls: mutual } }",
    });

    test("Alloy starts, and can read the node's key", async () => {
      keepWhenFailed();
      server().install();
      await eventually(
        "Alloy",
        () => expect(server().ask("http://127.0.0.1:12345/-/ready")).toMatchObject({ status: 200 }),
        { within: 60_000 },
      );
      const { machine } = server();
      const asAlloy = "systemd-run --quiet --pipe --wait --collect --property=User=alloy";
      expect(machine.do(`${asAlloy} head -n 1 /etc/stackmon/tls/node.key`)).toMatch(/^-----BEGIN/);
      expect(machine.journal("alloy")).not.toMatch(/permission denied|no such file/i);
      expect(machine.do(server().section("Who may read what").commands)).toBe("");
    });

    test("it is told when the node's certificate ends, and when it cannot be read", async () => {
      keepWhenFailed();
      const { machine } = server();
      const crt = "/etc/stackmon/tls/node.crt";
      expect(told(machine)).toEqual({ "/etc/stackmon/tls/ca.crt": 1, [crt]: 1 });
      await eventually("the end of the node's certificate in Alloy", () =>
        expect(read(server())).toContain(endOf(machine, crt)),
      );
      machine.do(`chmod 0600 ${crt}; systemctl start stackmon-certificates`);
      expect(told(machine)).toEqual({ "/etc/stackmon/tls/ca.crt": 1, [crt]: 0 });
      expect(machine.journal("stackmon-certificates")).toContain(`cannot read a certificate in ${crt}`);
      machine.do(`chmod 0640 ${crt}; systemctl start stackmon-certificates`);
      expect(told(machine)).toEqual({ "/etc/stackmon/tls/ca.crt": 1, [crt]: 1 });
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
    });

    test("without its key Alloy does not start, nor reload, and says why", async () => {
      keepWhenFailed();
      const { machine } = server();
      const key = "/etc/stackmon/tls/node.key";
      machine.do(`mv ${key} ${key}.away`);
      expect(machine.do("systemctl reload alloy 2>&1 || echo refused")).toContain("refused");
      expect(server().ask("http://127.0.0.1:12345/-/ready")).toMatchObject({ status: 200 });
      expect(machine.do("systemctl restart alloy 2>&1 || echo refused")).toContain("refused");
      expect(machine.journal("alloy")).toContain(`alloy cannot read ${key}`);
      machine.do(`mv ${key}.away ${key}; systemctl reset-failed alloy; systemctl start alloy`);
      await eventually(
        "Alloy",
        () => expect(server().ask("http://127.0.0.1:12345/-/ready")).toMatchObject({ status: 200 }),
        { within: 60_000 },
      );
    });
  });
});
