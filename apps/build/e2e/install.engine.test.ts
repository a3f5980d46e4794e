import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventually, parseExposition, SystemdMachine } from "@stackmon/harness";
import { storePort } from "@stackmon/stacks";
import { alteredBundle } from "./altered-bundle.ts";
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

/** Mounts a new disk of its own: an image, on a loop device that ends with the machine. */
function mountDisk(folder: string): string {
  return `mknod /dev/loop-control c 10 237; for n in $(seq 0 63); do mknod /dev/loop$n b 7 $n; done
    truncate -s 256M /srv/disk && mkfs.ext4 -q /srv/disk && mkdir -p ${folder} && mount -o loop /srv/disk ${folder}
    head -c 50M /dev/zero > ${folder}/blocks && sync ${folder}/blocks`;
}

const visible = [
  "node_filefd_allocated",
  "node_procs_running",
  "node_boot_time_seconds",
  "node_timex_maxerror_seconds",
];
const pressure = ["node_pressure_io_waiting_seconds_total", "node_pressure_memory_stalled_seconds_total"];

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
      machine.do("chmod 0666 /etc/stackmon/current/README.md");
      expect(machine.do(check)).toMatch(/^666 root:root \/etc\/stackmon\/releases\/\S+\/README\.md\n$/);
      machine.do("chmod 0644 /etc/stackmon/current/README.md");
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
    const config = "/etc/stackmon/current/alloy/single.alloy";
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

    /** What the exporter of the machine says of a metric, within Alloy's sandbox. */
    const hostMetric = (name: string, labels: Readonly<Record<string, string>> = {}): number | undefined => {
      const url = "http://127.0.0.1:12345/api/v0/component/prometheus.exporter.unix.host/metrics";
      return parseExposition(server().ask(url).text).find(
        (series) =>
          series.name === name &&
          Object.entries(labels).every(([key, value]) => series.labels[key] === value),
      )?.value;
    };

    /** As root outside of the sandbox sees them: bytes of a block, blocks, blocks left to users, inodes, free inodes. */
    const fileSystem = (path: string): readonly number[] =>
      server().machine.do(`stat -f -c '%S %b %a %c %d' ${path}`).trim().split(" ").map(Number);

    test.each([
      ["the root, read-only as it is inside the sandbox", "/", ""],
      ["a disk for data, mounted while Alloy runs", "/var/lib/stacks", mountDisk("/var/lib/stacks")],
    ])("it sees how full is %s", (_, mountpoint, prepare) => {
      keepWhenFailed();
      server().machine.do(prepare);
      const [block = 0, blocks = 0, available = 0, files = 0, filesFree = 0] = fileSystem(mountpoint);
      const at = (name: string): number | undefined => hostMetric(`node_filesystem_${name}`, { mountpoint });
      expect(at("size_bytes")).toBe(block * blocks);
      // Stores write meanwhile.
      expect((at("avail_bytes") ?? 0) / (block * available)).toBeCloseTo(1, 2);
      expect(at("files")).toBe(files);
      expect((at("files_free") ?? 0) / filesFree).toBeCloseTo(1, 2);
      expect(at("readonly")).toBe(0);
      expect(at("device_error")).toBe(0);
    });

    test("it sees the whole machine's processes, pressure, clock and files", () => {
      keepWhenFailed();
      const { machine } = server();
      expect(hostMetric("node_memory_MemTotal_bytes")).toBe(
        1024 * Number(machine.do("sed -n 's/^MemTotal: *\\([0-9]*\\) kB/\\1/p' /proc/meminfo")),
      );
      const names = machine.run("test -e /proc/pressure").status === 0 ? [...visible, ...pressure] : visible;
      expect(names.filter((name) => hostMetric(name) === undefined)).toEqual([]);
    });

    test("what it sees is stored as the machine's", async () => {
      keepWhenFailed();
      const query = new URLSearchParams({
        query: 'node_filesystem_size_bytes{host="node-1",job="stacks",service="host",mountpoint="/"}',
        // VictoriaMetrics holds back the last 30 s, which may be incomplete.
        latency_offset: "1ms",
      });
      const [block = 0, blocks = 0] = fileSystem("/");
      await eventually(
        "the size of the root",
        () =>
          expect(server().ask(`http://127.0.0.1:8428/api/v1/query?${query}`).text).toContain(
            `"${block * blocks}"`,
          ),
        { within: 60_000 },
      );
    });

    test("installed once more, nothing is done, and the machine's own values stay", () => {
      keepWhenFailed();
      const { machine } = server();
      machine.do("echo STACKMON_EXTRA=1 >> /etc/stackmon/stackmon.env");
      server().install();
      const before = pid();
      server().install();
      expect(pid()).toBe(before);
      expect(machine.do("tail -n 1 /etc/stackmon/stackmon.env")).toBe("STACKMON_EXTRA=1\n");
      expect(machine.do(server().section("Who may read what").commands)).toBe("");
    });

    test("a configuration that does not validate is not installed", async () => {
      keepWhenFailed();
      const { machine, archive } = server();
      const before = machine.do("readlink /etc/stackmon/current");
      await alteredBundle(archive, join(machine.root, "srv/broken.tar.gz"), "9.9.9", {
        "alloy/single.alloy": (text) => `${text}\nloki.echo "x" {\n`,
      });
      machine.do("mkdir broken && tar -xpzf broken.tar.gz --strip-components=1 -C broken");
      const refused = machine.run("sh broken/install.sh");
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/install\/invalid-config: \S+single\.alloy › is refused by alloy fmt; /);
      expect(machine.do("readlink /etc/stackmon/current; ls /etc/stackmon/releases | wc -l")).toBe(
        `${before}1\n`,
      );
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
