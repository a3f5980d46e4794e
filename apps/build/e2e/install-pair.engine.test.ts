import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { eventually, SystemdMachine } from "@stackmon/harness";
import { labelsOf, otlpRequest } from "./gate/payload.ts";
import { Installed, type InstalledOptions } from "./installed.ts";
import { storesOf } from "./installed-for.ts";

const addresses = { "hub-1": "10.0.0.11", "hub-2": "10.0.0.12" } as const;
type Hub = keyof typeof addresses;
const hubs = Object.keys(addresses) as readonly Hub[];

const options: InstalledOptions = {
  role: "hub",
  alloy: true,
  stores: { ...storesOf(["victoria-metrics", "victoria-logs"]), vmauth: "vmauth-prod" },
  certificates: true,
  stack: `
nodes: [{ host: node-1, address: 10.0.0.1 }]
hub:
  tls: mutual
  replicas: [{ host: hub-1, address: 10.0.0.11 }, { host: hub-2, address: 10.0.0.12 }]
stores:
  metrics: { tls: true, login: stackmon }
  logs: { tls: true, login: stackmon }
`,
};

const services = ["alloy", "victoria-metrics", "victoria-logs", "vmauth", "stackmon-gate"];
const catchUp = "stackmon-catch-up-logs";
const passwords = ["metrics-store.password", "logs-store.password"];

// Left out: where this process may not mount or Debian's systemd-container is missing, as in most containers.
describe.skipIf(!SystemdMachine.possible)(
  "two hubs with gates, installed on two machines as the README says",
  () => {
    const installed = new Map<Hub, Installed>();
    let failed = false;
    const keepWhenFailed = (): void =>
      onTestFailed(() => {
        failed = true;
      });
    const hub = (name: Hub): Installed => {
      const found = installed.get(name);
      if (found === undefined) throw new Error(`${name} did not boot`);
      return found;
    };

    beforeAll(async () => {
      const first = await Installed.boot({ ...options, host: "hub-1" });
      installed.set("hub-1", first);
      installed.set(
        "hub-2",
        await Installed.boot({ ...options, host: "hub-2", certificates: first.certificates }),
      );
      SystemdMachine.connect(
        [hub("hub-1").machine, addresses["hub-1"]],
        [hub("hub-2").machine, addresses["hub-2"]],
      );
    });
    afterAll(() => Promise.all([...installed.values()].map((each) => each.stop(failed))));

    /** What a store answers through vmauth, as Grafana asks it: the stores want their login. */
    const ask = (at: Hub, path: string, kind: "metrics" | "logs", query: string): string =>
      hub(at).machine.do(
        `curl -sS -m 30 -u "stackmon:$(cat /etc/stackmon/secrets/${kind}-store.password)" ` +
          `'http://127.0.0.1:8427${path}' --data-urlencode 'query=${query}'`,
      );

    /** Numbers of the lines that a hub's store has, each as often as it has it. */
    const stored = (at: Hub): readonly number[] =>
      [...ask(at, "/select/logsql/query", "logs", "numbered | fields _msg").matchAll(/numbered (\d+) end/g)]
        .map(([, number]) => Number(number))
        .toSorted((a, b) => a - b);

    /** Sends a line through the gates of both hubs, as node-1 does, until each has taken it. */
    async function write(number: number): Promise<void> {
      const body = otlpRequest([{ labels: labelsOf("node-1"), body: `numbered ${number} end` }]);
      const node =
        "--cacert certs/hub/ca.crt --cert certs/nodes/node-1/node.crt --key certs/nodes/node-1/node.key";
      for (const address of Object.values(addresses))
        await eventually(
          `line ${number} at ${address}`,
          () =>
            hub("hub-1").machine.do(
              `curl -sS -f -m 30 ${node} -H 'content-type: application/json' -d '${body}' https://${address}:4318/v1/logs`,
            ),
          { within: 60_000 },
        );
    }

    async function writeAll(from: number, to: number): Promise<void> {
      for (let number = from; number <= to; number++) await write(number);
    }

    const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

    test("a stackmon.env of a hub that was alone is refused, with what it lacks", () => {
      keepWhenFailed();
      const { machine, steps } = hub("hub-1");
      machine.do(
        "install -D -m 0600 /dev/null /etc/stackmon/stackmon.env && echo STACKMON_HOST=hub-1 > /etc/stackmon/stackmon.env",
      );
      hub("hub-1").install(steps.slice(0, -1));
      const { status, stderr } = machine.run("sh stackmon-hub/install.sh");
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(
          /^install\/missing-value: \S+ › has no value for STACKMON_PEER_METRICS_STORE_URL /m,
        ),
      ]);
      machine.do("test ! -e /etc/stackmon/current && rm /etc/stackmon/stackmon.env");
    });

    test("each comes up with all its services, the second with the passwords of the first", async () => {
      keepWhenFailed();
      for (const name of hubs) {
        if (name === "hub-2") {
          await eventually(
            "hub-1 misses the other one, and will try again",
            () => expect(hub("hub-1").machine.journal(catchUp)).toContain("Failed with result 'exit-code'"),
            { within: 60_000 },
          );
          for (const password of passwords)
            hub(name).machine.do(
              `cat > ${password} <<'END'\n${hub("hub-1").machine.do(`cat /etc/stackmon/secrets/${password}`)}END\n`,
            );
        }
        hub(name).install();
        expect(hub(name).machine.do(`systemctl is-active ${services.join(" ")}`)).toBe(
          "active\n".repeat(services.length),
        );
      }
      for (const name of hubs) expect(hub(name).machine.do("systemctl --failed --no-legend")).toBe("");
    });

    test("a line of a node is at both, once, and each hub's own samples too", async () => {
      keepWhenFailed();
      await writeAll(1, 20);
      for (const name of hubs) {
        await eventually(`20 lines at ${name}`, () => expect(stored(name)).toEqual(upTo(20)));
        await eventually(
          `samples of both at ${name}`,
          () => {
            const answer = ask(name, "/api/v1/query", "metrics", "count(alloy_build_info) by (host)");
            const seen = [...answer.matchAll(/"host":"(hub-\d)"/g)].map(([, host]) => host);
            expect(new Set(seen)).toEqual(new Set(hubs));
          },
          { within: 90_000 },
        );
      }
    });

    test("a store that is killed comes back, and systemd has copied what it had lost from the other hub", async () => {
      keepWhenFailed();
      const { machine } = hub("hub-1");
      await writeAll(21, 60);
      const copies = (): number => [...machine.journal(catchUp).matchAll(/^copied [1-9]\d* lines$/gm)].length;
      const before = copies();
      machine.do("systemctl kill --signal=KILL victoria-logs");
      // vmauth asks the other hub's store until the own one is back; lines are found a second after they were taken.
      await eventually("all lines, with the store away", () => expect(stored("hub-1")).toEqual(upTo(60)));
      await eventually(
        "the store",
        () => expect(machine.run("systemctl is-active victoria-logs").stdout).toBe("active\n"),
        {
          within: 60_000,
        },
      );
      let last = 60;
      await eventually(
        "the copy",
        async () => {
          await write(++last);
          expect(copies()).toBeGreaterThan(before);
        },
        { within: 120_000, every: 1_000 },
      );
      for (const name of hubs)
        await eventually(`all lines at ${name}`, () => expect(stored(name)).toEqual(upTo(last)));
      expect(machine.do("systemctl --failed --no-legend")).toBe("");
    });

    test("uninstalled from one, nothing of it runs there, and the other hub goes on", () => {
      keepWhenFailed();
      const isActive = (name: Hub): string =>
        hub(name).machine.run(`systemctl is-active ${services.join(" ")}`).stdout;
      hub("hub-1").machine.do("sh /etc/stackmon/current/uninstall.sh");
      expect(isActive("hub-1")).toBe("inactive\n".repeat(services.length));
      expect(isActive("hub-2")).toBe("active\n".repeat(services.length));
    });
  },
);
