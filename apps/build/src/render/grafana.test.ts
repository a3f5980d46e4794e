import { expect, test } from "vitest";
import { grafanaDropIn } from "./grafana.ts";

test("a % of the URL is none of systemd's specifiers", () => {
  const grafana = {
    address: "fd00::10",
    port: 3001,
    url: "https://example.org/a%20b",
    metricsAddress: "none",
  };
  expect(grafanaDropIn(grafana, false).split("\n").slice(2)).toEqual([
    'Environment="GF_SERVER_HTTP_ADDR=fd00::10"',
    'Environment="GF_SERVER_HTTP_PORT=3001"',
    'Environment="GF_SERVER_ROOT_URL=https://example.org/a%%20b"',
    'Environment="GF_ANALYTICS_REPORTING_ENABLED=false"',
    'Environment="GF_ANALYTICS_CHECK_FOR_UPDATES=false"',
    'Environment="GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES=false"',
    "",
  ]);
  expect(grafanaDropIn(grafana, true).split("\n")[2]).toBe("SupplementaryGroups=stackmon");
});
