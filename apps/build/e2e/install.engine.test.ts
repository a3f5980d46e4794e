import { describe, expect, test } from "vitest";
import { eventually, SystemdMachine } from "@stackmon/harness";
import { storePort } from "@stackmon/stacks";
import { pushRequest } from "./gate/payload.ts";
import { installedFor, storesOf } from "./installed-for.ts";
import { documentedLine } from "./stack.ts";
import type { StoreName } from "./store-ready.ts";
import { readyAt } from "./store-ready.ts";

const pairs: readonly (readonly [metrics: StoreName, logs: StoreName])[] = [
  ["victoria-metrics", "victoria-logs"],
  ["prometheus", "loki"],
];

interface Use {
  /** Where something is written, and what; not of Prometheus, which has samples of its own. */
  readonly write?: readonly [path: string, body: string];
  readonly read: string;
}

const uses: Readonly<Record<StoreName, Use>> = {
  "victoria-metrics": {
    write: ["/api/v1/import/prometheus", "written 1"],
    read: "/api/v1/query?query=written",
  },
  prometheus: { read: "/api/v1/query?query=up" },
  "victoria-logs": {
    write: ["/insert/jsonline?_stream_fields=service", `{"_time":"0","service":"written","_msg":"a line"}`],
    read: "/select/logsql/query?query=service:written",
  },
  loki: {
    write: ["/loki/api/v1/push", pushRequest({ service: "written" }, "a line")],
    read: "/loki/api/v1/query_range?query=%7Bservice%3D%22written%22%7D",
  },
};

// Left out: where this process may not mount or Debian's systemd-container is missing, as in most containers.
describe.skipIf(!SystemdMachine.possible)("installed word for word as the README says", () => {
  describe.each(pairs)("the stores %s and %s, for agents without a hub", (...pair) => {
    const { server, keepWhenFailed } = installedFor({
      role: "hub",
      alloy: false,
      stores: storesOf(pair),
      stack: `
nodes: [{ host: node-1, address: 10.0.0.1 }, { host: node-2, address: "fd00::2" }]
hub: none
stores:
  metrics: { kind: ${pair[0]}, address: 10.0.0.20 }
  logs: { kind: ${pair[1]}, address: 10.0.0.20 }
`,
    });

    test("both start inside their sandboxes, as users of their own, and complain of nothing", async () => {
      keepWhenFailed();
      server().machine.do("ip address add 10.0.0.20/32 dev lo");
      server().install();
      for (const store of pair)
        await eventually(store, () =>
          expect(server().ask(`http://10.0.0.20${readyAt(store)}`)).toMatchObject({ status: 200 }),
        );
      const { machine } = server();
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
      for (const store of pair) {
        expect(machine.do(`systemctl show --property=NRestarts --value ${store}`)).toBe("0\n");
        expect(machine.do(`ps --no-headers -o user:32 -C ${store.slice(0, 15)}`).trim()).toBe(store);
        expect(machine.journal(store)).not.toMatch(
          /permission denied|operation not permitted|not supported/i,
        );
      }
    });

    test("they end in time, and go on from what they have written", async () => {
      keepWhenFailed();
      const { machine } = server();
      const at = (store: StoreName, path: string): string => `http://10.0.0.20:${storePort[store]}${path}`;
      const write = async (): Promise<void> => {
        for (const store of pair) {
          await eventually(store, () =>
            expect(server().ask(`http://10.0.0.20${readyAt(store)}`)).toMatchObject({ status: 200 }),
          );
          const [path, body = ""] = uses[store].write ?? [];
          if (path === undefined) continue;
          const answer = server().ask(at(store, path), "-H", "content-type: application/json", "-d", body);
          expect([200, 204], answer.text).toContain(answer.status);
        }
      };
      await write();
      machine.do(`systemctl restart ${pair.join(" ")}`);
      // The same stream once more: the store looks it up in its files.
      await write();
      for (const store of pair)
        expect(server().ask(at(store, uses[store].read))).toMatchObject({ status: 200 });
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
      for (const store of pair) {
        expect(machine.do(`systemctl show --property=NRestarts --value ${store}`)).toBe("0\n");
        expect(machine.journal(store)).not.toMatch(/\bpanic\b/);
      }
    });

    test("the firewall's rules are rules", () => {
      keepWhenFailed();
      const [, rules = ""] = /```\n(table inet[\s\S]*?)```/.exec(server().section("Ports").text) ?? [];
      expect(rules).toContain("ip saddr { 10.0.0.1 }");
      expect(rules).toContain("ip6 saddr { fd00::2 }");
      const nft = (text: string) =>
        server().machine.run(`/usr/sbin/nft --check --file - <<'END'\n${text}END\n`);
      expect(nft(rules)).toMatchObject({ status: 0, stderr: "" });
      expect(nft(rules.replace("saddr", "sadr")).status).not.toBe(0);
    });

    test("nothing is open to others but what is meant to be, and what is opened is found", () => {
      keepWhenFailed();
      const { machine } = server();
      const check = server().section("Who may read what").commands;
      expect(machine.do(check)).toBe("");
      expect(machine.do("stat -c '%a %U:%G' /etc/stackmon /etc/stackmon/stackmon.env")).toBe(
        "755 root:root\n600 root:root\n",
      );
      machine.do("chmod 0666 /etc/stackmon/README.md");
      expect(machine.do(check)).toBe("666 root:root /etc/stackmon/README.md\n");
      machine.do("chmod 0644 /etc/stackmon/README.md");
    });
  });

  describe("one server with Alloy", () => {
    const { server, keepWhenFailed } = installedFor({
      role: "single",
      alloy: true,
      stores: storesOf(["victoria-metrics", "victoria-logs"]),
      stack: `
nodes: [{ host: node-1 }]
services: { stacks-node: {}, stacks-signer: { logs: [/var/log/stacks/signer.log] } }
stores: { logs: { retention: 30y } }
`,
    });
    const config = "/etc/stackmon/alloy/single.alloy";
    const pid = (): string => server().machine.do("systemctl show --property=MainPID --value alloy");
    const loaded = (): string =>
      server().machine.do(
        "curl -sS http://127.0.0.1:12345/metrics | sed -n 's/^alloy_config_last_load_successful //p'",
      );
    const alloyIsReady = (): Promise<void> =>
      eventually(
        "Alloy",
        () => expect(server().ask("http://127.0.0.1:12345/-/ready")).toMatchObject({ status: 200 }),
        { within: 60_000 },
      );

    test("Alloy starts inside its sandbox, and complains of nothing", async () => {
      keepWhenFailed();
      const { machine } = server();
      machine.do(`mkdir -p /var/log/stacks && echo '${documentedLine}' > /var/log/stacks/signer.log
        printf '[Service]\\nType=oneshot\\nRemainAfterExit=yes\\nExecStart=/bin/echo "${documentedLine}"\\n' > /etc/systemd/system/stacks-node.service
        systemctl daemon-reload && systemctl start stacks-node`);
      server().install();
      await alloyIsReady();
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
      expect(machine.do("ps --no-headers -o user:32 -C alloy").trim()).toBe("alloy");
      expect(machine.journal("alloy")).not.toMatch(/permission denied|operation not permitted/i);
    });

    test.each(["stacks-node", "stacks-signer"])(
      "it reads the log of %s, journal or file, and writes it",
      async (service) => {
        keepWhenFailed();
        const query = new URLSearchParams({ query: `{service="${service}"}`, start: "2009-01-01T00:00:00Z" });
        await eventually("the line", () =>
          expect(server().ask(`http://127.0.0.1:9428/select/logsql/query?${query}`).text).toContain(
            "Processing block",
          ),
        );
      },
    );

    test("installed once more, it is reloaded and not restarted, and the machine's own values stay", async () => {
      keepWhenFailed();
      const { machine } = server();
      const before = pid();
      machine.do("echo STACKMON_EXTRA=1 >> /etc/stackmon/stackmon.env && systemctl restart alloy");
      await alloyIsReady();
      const restarted = pid();
      expect(restarted).not.toBe(before);
      server().install();
      await alloyIsReady();
      expect(pid()).toBe(restarted);
      expect(machine.do("tail -n 1 /etc/stackmon/stackmon.env")).toBe("STACKMON_EXTRA=1\n");
      expect(machine.do(server().section("Who may read what").commands)).toBe("");
    });

    test("a configuration that does not validate is not installed", () => {
      keepWhenFailed();
      const { machine, steps } = server();
      const at = steps.findIndex(({ commands }) => commands.includes("alloy validate"));
      server().install(steps.slice(0, at));
      machine.do("echo 'loki.echo \"x\" {' >> /etc/stackmon.new/alloy/single.alloy");
      const refused = machine.run(steps[at]?.commands ?? "");
      expect(refused.status).not.toBe(0);
      expect(refused.stdout + refused.stderr).toContain("single.alloy");
      expect(loaded()).toBe("1\n");
    });

    test("a reload of a file that does not validate fails, and nothing changes", () => {
      keepWhenFailed();
      const { machine } = server();
      const before = pid();
      machine.do(`cp ${config} /srv/whole && echo 'loki.echo "x" {' >> ${config}`);
      expect(machine.run("systemctl reload alloy").status).not.toBe(0);
      expect(pid()).toBe(before);
      expect(machine.do("systemctl is-active alloy")).toBe("active\n");
      expect(loaded()).toBe("1\n");
      machine.do(`cp /srv/whole ${config} && systemctl reload alloy`);
    });

    test("the way back puts the files before the last update in place", async () => {
      keepWhenFailed();
      const { machine } = server();
      machine.do("echo '// of the update' >> /etc/stackmon/alloy/single.alloy");
      machine.do(server().section("Back to what was there before").commands);
      expect(machine.do(`grep -c 'of the update' ${config} || true`)).toBe("0\n");
      expect(machine.do("grep -c 'of the update' /etc/stackmon.failed/alloy/single.alloy")).toBe("1\n");
      server().install(server().steps.slice(-2));
      await alloyIsReady();
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
    });

    test("with its stores away it ends in time, and is not left running", () => {
      keepWhenFailed();
      const { machine } = server();
      machine.do(
        "systemctl stop victoria-metrics victoria-logs; logger -t x y; systemctl restart stacks-node; sleep 2",
      );
      machine.do("systemctl stop alloy");
      expect(
        machine.do("systemctl show --property=Result --value alloy; ps --no-headers -C alloy || true"),
      ).toBe("success\n");
    });
  });
});
