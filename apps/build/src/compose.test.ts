import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { unsafeLiteralSecret } from "@stackmon/alloy-river";
import { compose as composeAlloy } from "@stackmon/alloy-river";
import { check } from "@stackmon/alloy-river/check";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import { runbooks, type RuleFile } from "@stackmon/alerts";
import { compose } from "./compose.ts";
import { composed, silent, stackFiles, stackOf, textsOf, type StackName } from "./compose.fixture.ts";
import { stackPipelines, type Pipelines } from "./pipelines.ts";
import { roles } from "./render/role.ts";

const names = Object.keys(stackFiles) as StackName[];

/** The paths of a role's bundle. */
function paths(name: StackName, role: (typeof roles)[number]): string[] {
  return [...(textsOf(name).get(role)?.keys() ?? [])].sort();
}

function text(name: StackName, role: (typeof roles)[number], path: string): string {
  const found = textsOf(name).get(role)?.get(path);
  if (found === undefined) throw new Error(`${role} of ${name} has no ${path}`);
  return found;
}

const victoriaStores = [
  "grafana/dashboards/stackmon-bitcoin.json",
  "grafana/dashboards/stackmon-miner.json",
  "grafana/dashboards/stackmon-node.json",
  "grafana/dashboards/stackmon-overview.json",
  "grafana/dashboards/stackmon-pipeline.json",
  "grafana/dashboards/stackmon-signer.json",
  "grafana/provisioning/alerting/stackmon.yaml",
  "grafana/provisioning/dashboards/stackmon.yaml",
  "grafana/provisioning/datasources/stackmon.yaml",
  "network.json",
  "rules/stackmon-logs.yaml",
  "rules/stackmon-metrics.yaml",
  // Those of a hub with a gate are not among them.
  ...runbooks
    .map(({ path }) => path)
    .filter((path) => !path.includes("HubRefuses"))
    .toSorted(),
  "stores/victoria-logs.env",
  "stores/victoria-metrics.env",
];

describe("each role holds what its machine runs", () => {
  test("agent: Alloy and the values of each node", () => {
    expect(paths("victoria", "agent")).toEqual([
      "README.md",
      "alloy/agent.alloy",
      "env/alloy.env",
      "env/nodes/node-1.env",
      "env/nodes/node-2.env",
      "env/stackmon.env.example",
      "network.json",
      "systemd/alloy.service.d/stackmon.conf",
    ]);
  });

  test("hub: Alloy, stores, Grafana and rules", () => {
    expect(paths("victoria", "hub")).toEqual([
      "README.md",
      "alloy/hub.alloy",
      "env/alloy.env",
      "env/stackmon.env.example",
      ...victoriaStores,
      "systemd/alloy.service.d/stackmon.conf",
      "systemd/grafana-server.service.d/stackmon.conf",
      "systemd/victoria-logs.service",
      "systemd/victoria-metrics.service",
    ]);
  });

  test("hub with a gate: nginx's configuration and a unit beside the others", () => {
    const without = paths("victoria", "hub");
    const added = paths("gated", "hub").filter((path) => !without.includes(path));
    expect(added).toEqual([
      "gate/nginx.conf",
      "runbooks/HubRefusesNode.md",
      "runbooks/HubRefusesRequests.md",
      "systemd/stackmon-gate.service",
    ]);
    expect(paths("gated", "agent").filter((path) => /gate/.test(path))).toEqual([]);
  });

  test("hub of a stack without one: everything but Alloy", () => {
    expect(paths("direct", "hub")).toEqual([
      "README.md",
      "env/stackmon.env.example",
      // Nobody scrapes the store there.
      ...victoriaStores.filter((path) => !/LogLinesOutsideWindow|LogsStoreRestarted/.test(path)),
      "systemd/grafana-server.service.d/stackmon.conf",
      "systemd/victoria-logs.service",
      "systemd/victoria-metrics.service",
    ]);
  });

  test("the runbook that an alert names is in the bundle of the rules", () => {
    const { groups } = parse(text("victoria", "hub", "rules/stackmon-metrics.yaml")) as RuleFile;
    const named = groups.flatMap(({ rules }) => rules.map(({ annotations }) => annotations["runbook"]));
    expect(named).not.toEqual([]);
    expect(paths("victoria", "hub")).toEqual(expect.arrayContaining(named));
  });

  test("Prometheus and Loki bring their configuration files", () => {
    expect(paths("classic", "single").filter((path) => /^(stores|systemd)/.test(path))).toEqual([
      "stores/loki.env",
      "stores/loki.yaml",
      "stores/prometheus.env",
      "stores/prometheus.yaml",
      "systemd/alloy.service.d/stackmon.conf",
      "systemd/grafana-server.service.d/stackmon.conf",
      "systemd/loki.service",
      "systemd/prometheus.service",
    ]);
  });

  test.each(names)("%s: the programs of each role are those whose files it holds", (name) => {
    for (const { programs, files } of composed(name)) {
      const held = [...files.keys()].join("\n");
      for (const program of programs)
        expect(held).toMatch(new RegExp(`^(alloy/|stores/${program}\\.env)`, "m"));
    }
  });
});

describe.each(names)("%s: the files of a bundle fit together", (name) => {
  const bundles = textsOf(name);

  test.each(roles)("%s: every path below /etc/stackmon is in the bundle, or may be missing", (role) => {
    const files = bundles.get(role)!;
    for (const [path, content] of files) {
      if (!/^(systemd|env\/alloy)/.test(path)) continue;
      for (const [, optional, target] of content.matchAll(/(:?-?)\/etc\/stackmon\/([^\s"}]+)/g)) {
        if (optional === "-") expect(target).toBe("stackmon.env");
        // A shell's default: what stackmon certs and the operator put there.
        else if (optional === ":-") expect(target).toMatch(/^(?:tls|secrets)\//);
        else expect(files.has(target!), `${path} refers to ${target}`).toBe(true);
      }
    }
  });

  test.each(roles)("%s: every ${VARIABLE} has a value in its store's environment file", (role) => {
    const files = bundles.get(role)!;
    for (const [path, content] of files) {
      const store = /^(?:systemd|stores)\/([\w-]+)\.(?:service|yaml)$/.exec(path)?.[1];
      if (store === undefined) continue;
      const environment = files.get(`stores/${store}.env`)!;
      for (const [, variable] of content.matchAll(/\$\{(\w+)\}/g)) {
        expect(environment).toMatch(new RegExp(`^${variable}=.`, "m"));
      }
    }
  });

  test.each(roles)("%s: every variable that the Alloy text reads is in the example", (role) => {
    const files = bundles.get(role)!;
    const read = [...(files.get(`alloy/${role}.alloy`) ?? "").matchAll(/sys\.env\("(\w+)"\)/g)].map(
      ([, one]) => one,
    );
    for (const variable of read) {
      expect(files.get("env/stackmon.env.example")).toMatch(new RegExp(`^#${variable}=`, "m"));
      expect(files.get("README.md")).toContain(`\`${variable}\``);
    }
    if (files.has(`alloy/${role}.alloy`)) expect(read).not.toEqual([]);
  });

  test.each(roles)("%s: a node's file sets only what the Alloy text reads", (role) => {
    const files = bundles.get(role)!;
    for (const [path, content] of files) {
      if (!path.startsWith("env/nodes/")) continue;
      for (const [, variable] of content.matchAll(/^(\w+)=/gm)) {
        expect(files.get("env/stackmon.env.example"), path).toMatch(new RegExp(`^#${variable}=`, "m"));
      }
    }
  });

  test.each(roles)("%s: every YAML and JSON file parses", (role) => {
    const documents = [...bundles.get(role)!].filter(([path]) => /\.(?:ya?ml|json)$/.test(path));
    // JSON is YAML too; the strict reader also refuses duplicate keys.
    const broken = documents.filter(([, content]) => typeof parse(content) !== "object");
    expect(broken.map(([path]) => path)).toEqual([]);
  });

  test("the same stack gives the same bytes", () => {
    expect(composed(name)).toEqual(composed(name));
  });

  // Alloy text, boards, rules and runbooks are their libraries' own.
  test.each(roles)("%s: golden", async (role) => {
    for (const [path, content] of bundles.get(role)!) {
      if (/^(alloy|grafana|rules|runbooks)\//.test(path)) continue;
      await expect(content).toMatchFileSnapshot(`golden/${name}/${role}/${path}`);
    }
  });
});

describe("the stack's choices arrive", () => {
  test.each<[StackName, string, RegExp]>([
    ["victoria", "stores/victoria-metrics.env", /^VM_retentionPeriod=30d$/m],
    ["victoria", "stores/victoria-metrics.env", /^VM_httpListenAddr=127\.0\.0\.1:8428$/m],
    ["victoria", "stores/victoria-logs.env", /^VL_retentionPeriod=7d$/m],
    ["direct", "stores/victoria-logs.env", /^VL_httpListenAddr=10\.0\.0\.20:9428$/m],
    ["classic", "stores/prometheus.env", /^PROMETHEUS_RETENTION=90d$/m],
    ["classic", "stores/prometheus.env", /^PROMETHEUS_LISTEN_ADDRESS=127\.0\.0\.1:9090$/m],
    ["classic", "stores/loki.env", /^LOKI_RETENTION=14d$/m],
    ["classic", "stores/loki.env", /^LOKI_LISTEN_PORT=3100$/m],
    ["classic", "stores/loki.yaml", /reject_old_samples_max_age: \$\{LOKI_RETENTION\}$/m],
    ["classic", "systemd/prometheus.service", /--web\.enable-remote-write-receiver/],
    ["victoria", "stores/victoria-metrics.env", /^VM_memory_allowedPercent=20$/m],
    ["victoria", "stores/victoria-logs.env", /^VL_memory_allowedPercent=20$/m],
    [
      "classic",
      "systemd/grafana-server.service.d/stackmon.conf",
      /^\[Service\]\nEnvironment="GF_SERVER_HTTP_ADDR=10\.0\.0\.10"\nEnvironment="GF_SERVER_HTTP_PORT=3000"\nEnvironment="GF_SERVER_ROOT_URL=http:\/\/10\.0\.0\.10:3000"$/m,
    ],
    ["victoria", "env/nodes/node-2.env", /^STACKMON_SERVICES="stacks-node\|bitcoin-node"$/m],
    ["victoria", "env/nodes/node-2.env", /^STACKMON_LABEL_REGION="us west"$/m],
    ["victoria", "env/alloy.env", /^CONFIG_FILE=\/etc\/stackmon\/alloy\/hub\.alloy$/m],
  ])("%s: %s", (name, path, expected) => {
    const role = path.startsWith("env/nodes") ? "agent" : "hub";
    expect(text(name, role, path)).toMatch(expected);
  });

  test.each<[StackName, "agent" | "hub" | "single", string]>([
    ["victoria", "agent", "No other machine connects"],
    ["victoria", "hub", "Open 4318, 9091, 3500 on this machine"],
    ["victoria", "single", "No other machine connects"],
    [
      "classic",
      "hub",
      "Open 4318, 9191, 3500, 3000 on this machine, to those sources alone: Grafana asks for a login, and the others take what comes",
    ],
    ["classic", "single", "Open 3000 on this machine, to those sources alone: Grafana asks for a login"],
    [
      "direct",
      "hub",
      "Open 8428, 9428 on this machine, to those sources alone: none of them asks who is there",
    ],
    ["direct", "agent", "No other machine connects"],
    ["guarded", "hub", "to those sources alone: none of them asks who is there"],
  ])("%s, %s: README says which ports to open, and who asks for a login", (name, role, expected) => {
    expect(text(name, role, "README.md")).toContain(expected);
  });
});

describe("the README's steps", () => {
  const stores = ["hub", "single"] as const;

  test.each(stores)("%s: a running store is restarted, not only enabled", (role) => {
    const steps = text("victoria", role, "README.md");
    expect(steps).toContain("systemctl restart victoria-metrics.service victoria-logs.service");
    expect(steps).not.toContain("enable --now");
  });

  test.each<[StackName, readonly string[]]>([
    [
      "victoria",
      ["victoria-metrics-prod /usr/bin/victoria-metrics", "victoria-logs-prod /usr/bin/victoria-logs"],
    ],
    [
      "classic",
      ["prometheus-*.linux-amd64/prometheus /usr/bin/prometheus", "loki-linux-amd64 /usr/bin/loki"],
    ],
  ])("%s: a store's program comes from its release archive", (name, lines) => {
    for (const line of lines) expect(text(name, "hub", "README.md")).toContain(`install -m 0755 ${line}\n`);
  });

  test.each(stores)("%s: Grafana listens where told, wants a password and a contact point", (role) => {
    const steps = text("victoria", role, "README.md");
    expect(steps).toContain("/etc/stackmon/systemd/grafana-server.service.d/stackmon.conf /etc/systemd");
    expect(steps).toContain("change it at the first login");
    expect(steps).toContain("Alerts reach nobody until a contact point is set");
  });

  test("a value with a | is shown without the backslash that a table needs", () => {
    expect(text("victoria", "agent", "README.md")).toContain(
      "<code>stacks-node&#124;stacks-signer&#124;bitcoin-node</code>",
    );
  });

  test("a store's folder is told as systemd makes it", () => {
    expect(text("victoria", "hub", "stores/victoria-metrics.env")).toContain(
      "/var/lib/private/victoria-metrics:",
    );
  });
});

describe("a bundle is refused", () => {
  const stack = stackOf("victoria");
  const alloyOf = (name: string, url: string, secret: boolean) =>
    composeAlloy(name, [
      prometheus.remoteWrite("out", {
        endpoint: [
          {
            url,
            ...(secret ? { basicAuth: { username: "u", password: unsafeLiteralSecret("hunter2") } } : {}),
          },
        ],
      }),
    ]);

  /** Pipelines whose hub is the composed file above. */
  function withHub(secret: boolean): Pipelines {
    const file = alloyOf("hub", "http://127.0.0.1:8428/api/v1/write", secret);
    if (!file.ok) return { ...stackPipelines, hub: () => file };
    const found = check("hub", file.file.ast);
    const refused = found.some(({ severity }) => severity === "error");
    return {
      ...stackPipelines,
      hub: () =>
        refused
          ? { ok: false, diagnostics: found }
          : { ok: true, stability: "generally-available", variables: [], warnings: found, ...file.file },
    };
  }

  test("with a literal secret, which is not printed", () => {
    const outcome = compose(stack, silent, withHub(true));
    const found = outcome.ok ? [] : outcome.diagnostics;
    expect(found.map(({ code }) => code)).toContain("alloy/literal-secret");
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("but not without it", () => {
    expect(compose(stack, silent, withHub(false)).ok).toBe(true);
  });

  test("with the errors of all roles at once", () => {
    const failing = (role: string) => () => ({
      ok: false as const,
      diagnostics: [
        { code: "alloy/cycle", severity: "error" as const, where: role, message: "m", help: "h" },
      ],
    });
    const outcome = compose(stack, silent, {
      agent: failing("agent"),
      hub: failing("hub"),
      single: failing("single"),
    });
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ where }) => where)).toEqual([
      "agent",
      "hub",
      "single",
    ]);
  });
});
