import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { alertingRules } from "@stackmon/alerts";
import type { RuleFile } from "@stackmon/alerts";
import { boardUids } from "@stackmon/stacks";
import type { StackName } from "./compose.fixture.ts";
import { composed, freshTextsOf, stackFiles, stackOf, textsOf } from "./compose.fixture.ts";
import { rolesOf, type Role } from "./render/role.ts";

const names = Object.keys(stackFiles) as StackName[];

/** The paths of a role's bundle. */
function paths(name: StackName, role: Role): string[] {
  return [...(textsOf(name).get(role)?.keys() ?? [])].sort();
}

function text(name: StackName, role: Role, path: string): string {
  const found = textsOf(name).get(role)?.get(path);
  if (found === undefined) throw new Error(`${role} of ${name} has no ${path}`);
  return found;
}

const boards = Object.values(boardUids).toSorted();

const victoriaStores = [
  ...boards.map((uid) => `grafana/dashboards/${uid}.json`),
  "grafana/provisioning/alerting/stackmon.yaml",
  "grafana/provisioning/dashboards/stackmon.yaml",
  "grafana/provisioning/datasources/stackmon.yaml",
  ...["v1beta1", "v2beta1"].flatMap((version) =>
    ["_folder", ...boards].map((name) => `grafana/resources/${version}/Stacks/${name}.json`),
  ),
  "installer/plan",
  "kubernetes/hub/service.yaml",
  "kubernetes/hub/stateful-set.yaml",
  "kustomization.yaml",
  "network.json",
  "rules/stackmon-logs.yaml",
  "rules/stackmon-metrics.yaml",
  "stores/victoria-logs.env",
  "stores/victoria-metrics.env",
];

const certificates = [
  "certificates/tell-certificates.sh",
  "systemd/stackmon-certificates.service",
  "systemd/stackmon-certificates.timer",
];

/** All but runbooks, which are those of the bundle's rules. */
const besideRunbooks = (...of: Parameters<typeof paths>): string[] =>
  paths(...of).filter((path) => !path.startsWith("runbooks/"));

describe("each role holds what its machine runs", () => {
  test("agent: Alloy and the values of each node", () => {
    expect(paths("victoria", "agent")).toEqual([
      "README.md",
      "alloy/agent.alloy",
      "compose/compose.yaml",
      "env/alloy.env",
      "env/nodes/node-1.env",
      "env/nodes/node-2.env",
      "env/stackmon.env.example",
      "installer/end-reading.sh",
      "installer/plan",
      "kubernetes/nodes/node-1/daemon-set.yaml",
      "kubernetes/nodes/node-2/daemon-set.yaml",
      "kustomization.yaml",
      "network.json",
      "systemd/alloy.service.d/stackmon.conf",
    ]);
  });

  test("hub: Alloy, stores, Grafana and rules", () => {
    expect(besideRunbooks("victoria", "hub")).toEqual([
      "README.md",
      "alloy/hub.alloy",
      "compose/compose.yaml",
      "env/alloy.env",
      "env/stackmon.env.example",
      ...victoriaStores,
      "systemd/alloy.service.d/stackmon.conf",
      "systemd/grafana-server.service.d/stackmon.conf",
      "systemd/victoria-logs.service",
      "systemd/victoria-metrics.service",
    ]);
  });

  test("hub whose stack file has contacts: Alertmanager's configuration beside the rules, and no disabled rule", () => {
    const without = besideRunbooks("gated", "hub");
    expect(besideRunbooks("routed", "hub").filter((path) => !without.includes(path))).toEqual([
      "rules/alertmanager.yaml",
    ]);
    expect(paths("gated", "hub")).toContain("runbooks/StacksFewPeers.md");
    expect(paths("routed", "hub")).not.toContain("runbooks/StacksFewPeers.md");
    const notified = text("routed", "hub", "grafana/provisioning/alerting/stackmon.yaml");
    expect(Object.keys(parse(notified) as object)).toContain("policies");
    const plain = text("gated", "hub", "grafana/provisioning/alerting/stackmon.yaml");
    expect(Object.keys(parse(plain) as object)).toEqual(["apiVersion", "groups", "deleteRules"]);
  });

  test("hub with a gate: nginx's configuration and a unit beside the others", () => {
    const without = besideRunbooks("victoria", "hub");
    const added = besideRunbooks("gated", "hub").filter((path) => !without.includes(path));
    expect(added).toEqual([
      ...certificates.slice(0, 1),
      "gate/nginx.conf",
      ...certificates.slice(1),
      "systemd/stackmon-gate.service",
    ]);
    expect(paths("gated", "agent").filter((path) => /gate/.test(path))).toEqual([]);
  });

  test("agent of a gate: what tells when certificates end beside Alloy's files", () => {
    const without = paths("victoria", "agent");
    const added = paths("gated", "agent").filter(
      (path) => !/^(?:env|kubernetes)\/nodes\//.test(path) && !without.includes(path),
    );
    expect(added).toEqual(certificates);
  });

  test("hub of a stack without one: everything but Alloy", () => {
    expect(besideRunbooks("direct", "hub")).toEqual([
      "README.md",
      "compose/compose.yaml",
      "env/stackmon.env.example",
      ...victoriaStores,
      "systemd/grafana-server.service.d/stackmon.conf",
      "systemd/victoria-logs.service",
      "systemd/victoria-metrics.service",
    ]);
  });

  test.each(["victoria", "gated", "routed", "direct"] as const)(
    "a hub has the runbooks of its own rules and no others: %s",
    (name) => {
      const rules = ["metrics", "logs"].flatMap((on) => {
        return alertingRules(parse(text(name, "hub", `rules/stackmon-${on}.yaml`)) as RuleFile);
      });
      const named = rules.flatMap(({ annotations }) => annotations["runbook"] ?? []);
      expect(named.length).toBeGreaterThan(50);
      expect(paths(name, "hub").filter((path) => path.startsWith("runbooks/"))).toEqual(named.toSorted());
    },
  );

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
  const own = rolesOf(stackOf(name));

  test.each(own)("%s: every path below /etc/stackmon/current is in the bundle, or may be missing", (role) => {
    const files = bundles.get(role)!;
    for (const [path, content] of files) {
      if (!/^(systemd|env\/alloy)/.test(path)) continue;
      const references = /(:?-|\$__file\{|(?:server|ca)=|)\/etc\/stackmon\/([^\s"}]+)/g;
      for (const [, optional = "", target] of content.matchAll(references)) {
        if (optional === "-") expect(target).toMatch(/^(?:stackmon\.env|tls\/\w+\.key|secrets)$/);
        // A shell's default, a file that Grafana reads, a certificate: what stackmon certs and the operator put there.
        else if (optional !== "") expect(target).toMatch(/^(?:tls|secrets)\//);
        else expect(files.has(target!.replace(/^current\//, "")), `${path} refers to ${target}`).toBe(true);
      }
    }
  });

  test.each(own)("%s: every ${VARIABLE} has a value in its store's environment file", (role) => {
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

  test.each(own)("%s: every variable that the Alloy text reads is in the example", (role) => {
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

  test.each(own)("%s: a node's file sets only what the Alloy text reads", (role) => {
    const files = bundles.get(role)!;
    for (const [path, content] of files) {
      if (!path.startsWith("env/nodes/")) continue;
      for (const [, variable] of content.matchAll(/^(\w+)=/gm)) {
        expect(files.get("env/stackmon.env.example"), path).toMatch(new RegExp(`^#${variable}=`, "m"));
      }
    }
  });

  test.each(own)("%s: every YAML and JSON file parses", (role) => {
    const documents = [...bundles.get(role)!].filter(([path]) => /\.(?:ya?ml|json)$/.test(path));
    // JSON is YAML too; the strict reader also refuses duplicate keys.
    const broken = documents.filter(([, content]) => typeof parse(content) !== "object");
    expect(broken.map(([path]) => path)).toEqual([]);
  });

  test("the same stack gives the same bytes", () => {
    expect(freshTextsOf(name)).toEqual(textsOf(name));
  });

  // Alloy text, boards, rules and runbooks are their libraries' own.
  test.each(own)("%s: golden", async (role) => {
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
    ["pair", "stores/victoria-metrics.env", /^VM_dedup_minScrapeInterval=1ms$/m],
    ["pair", "env/hubs/hub-1.env", /^VM_httpListenAddr="?127\.0\.0\.1:8428,10\.0\.0\.11:8428"?$/m],
    ["pair", "env/hubs/hub-2.env", /^VL_httpListenAddr="?127\.0\.0\.1:9428,\[fd00::12\]:9428"?$/m],
    ["pair", "env/hubs/hub-2.env", /^VMAUTH_LOGS_OTHER=https:\/\/10\.0\.0\.11:9428$/m],
    ["pair", "grafana/provisioning/datasources/stackmon.yaml", /url: http:\/\/127\.0\.0\.1:8427$/m],
    ["victoria", "env/alloy.env", /^CONFIG_FILE=\/etc\/stackmon\/current\/alloy\/hub\.alloy$/m],
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

  test.each(stores)("%s: Grafana wants a password and a contact point", (role) => {
    const steps = text("victoria", role, "README.md");
    expect(steps).toContain("change it at the first login");
    expect(steps).toContain("Alerts reach nobody until a contact point is set");
  });

  test.each(stores)(
    "%s: boards as resources are where the README has them, and no provider reads there",
    (role) => {
      const named = [...text("victoria", role, "README.md").matchAll(/`(grafana\/resources\/\w+\/)`/g)];
      expect(named.length).toBe(2);
      for (const [, folder = ""] of named) {
        const files = paths("victoria", role).filter((path) => path.startsWith(folder));
        expect(files.length).toBe(boards.length + 1);
      }
      expect(text("victoria", role, "grafana/provisioning/dashboards/stackmon.yaml")).not.toContain(
        "resources",
      );
    },
  );

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
