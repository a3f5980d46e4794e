import { dataSourceUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { expect, it } from "vitest";
import { stackOf, stacks } from "../stack.fixture.ts";
import { dashboardProvider } from "./dashboard-provider.ts";
import { dataSources } from "./provisioning.ts";

it.each([
  [
    "victoria-metrics",
    "victoria-logs",
    "victoriametrics-metrics-datasource",
    8428,
    "victoriametrics-logs-datasource",
    9428,
  ],
  ["prometheus", "loki", "prometheus", 9090, "loki", 3100],
] as const)(
  "%s and %s are data sources of their plugins",
  (metrics, logs, metricsType, metricsPort, logsType, logsPort) => {
    expect(dataSources(stackOf(metrics, logs)).datasources).toMatchObject([
      { uid: "stackmon-metrics", type: metricsType, url: `http://127.0.0.1:${metricsPort}`, isDefault: true },
      { uid: "stackmon-logs", type: logsType, url: `http://127.0.0.1:${logsPort}`, isDefault: false },
    ]);
  },
);

it("tells Grafana the stack's scrape interval, which `$__rate_interval` is made of", () => {
  const stack = { ...stackOf("prometheus", "loki"), scrapeInterval: "1m" };
  expect(dataSources(stack).datasources[0]?.jsonData).toMatchObject({ timeInterval: "1m" });
});

it("writes an IPv6 address in brackets", () => {
  const stack = stackOf("prometheus", "loki");
  const metrics = { ...stack.stores.metrics, address: "fd00::1" };
  expect(dataSources({ ...stack, stores: { ...stack.stores, metrics } }).datasources[0]?.url).toBe(
    "http://[fd00::1]:9090",
  );
});

it("holds nothing that Grafana would expand as an environment variable", () => {
  for (const [, stack] of stacks) {
    expect(JSON.stringify(dataSources(stack)).replaceAll("$$", "")).not.toContain("$");
  }
  expect(JSON.stringify(dashboardProvider())).not.toContain("$");
});

const access: readonly [string, Partial<Stack["stores"]["metrics"]>, object][] = [
  ["nothing", {}, { jsonData: { httpMethod: "POST", timeInterval: "15s" } }],
  [
    "TLS",
    { tls: true },
    {
      url: "https://127.0.0.1:9090",
      jsonData: { httpMethod: "POST", timeInterval: "15s", tlsAuthWithCACert: true },
      secureJsonData: { tlsCACert: "$__file{/etc/stackmon/tls/ca.crt}" },
    },
  ],
  [
    "TLS and a login",
    { tls: true, login: "stackmon" },
    {
      url: "https://127.0.0.1:9090",
      basicAuth: true,
      basicAuthUser: "stackmon",
      secureJsonData: {
        tlsCACert: "$__file{/etc/stackmon/tls/ca.crt}",
        basicAuthPassword: "$__file{/etc/stackmon/secrets/metrics-store.password}",
      },
    },
  ],
  [
    "client certificates",
    { tls: "mutual" },
    {
      jsonData: { httpMethod: "POST", timeInterval: "15s", tlsAuthWithCACert: true, tlsAuth: true },
      secureJsonData: {
        tlsCACert: "$__file{/etc/stackmon/tls/ca.crt}",
        tlsClientCert: "$__file{/etc/stackmon/tls/hub.crt}",
        tlsClientKey: "$__file{/etc/stackmon/tls/hub.key}",
      },
    },
  ],
];

it.each(access)("a store that asks for %s", (_, asked, wanted) => {
  const stack = stackOf("prometheus", "loki");
  const metrics = { ...stack.stores.metrics, ...asked } as Stack["stores"]["metrics"];
  const [source, other] = dataSources({ ...stack, stores: { ...stack.stores, metrics } }).datasources;
  expect(source).toMatchObject(wanted);
  expect(Object.hasOwn(source ?? {}, "secureJsonData")).toBe("secureJsonData" in wanted);
  expect(other).not.toHaveProperty("secureJsonData");
});

it("has UIDs of at most 40 characters", () => {
  expect(Object.values(dataSourceUids).every((uid) => uid.length <= 40)).toBe(true);
});

it("loads boards from the installed bundle, or from where it is told", () => {
  expect(dashboardProvider().providers[0]?.options.path).toBe("/etc/stackmon/current/grafana/dashboards");
  expect(dashboardProvider("/srv/boards").providers[0]?.options.path).toBe("/srv/boards");
});
