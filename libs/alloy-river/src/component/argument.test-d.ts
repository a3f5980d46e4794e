import { constants, sys } from "@stackmon/alloy-river";
import * as config from "@stackmon/alloy-river/config";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import * as remote from "@stackmon/alloy-river/remote";

// Names of arguments.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeInterval: "15s" });
// @ts-expect-error No such argument.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeIntervall: "15s" });
// @ts-expect-error Upstream's spelling is that of the file.
prometheus.scrape("node", { targets: [], forwardTo: [], scrape_interval: "15s" });
prometheus.remoteWrite("hub", { endpoint: [{ url: "http://127.0.0.1:8428/api/v1/write" }] });
// @ts-expect-error No such argument of the block.
prometheus.remoteWrite("hub", { endpoint: [{ uri: "http://127.0.0.1:8428/api/v1/write" }] });

// Required arguments.
prometheus.scrape("node", { targets: [], forwardTo: [] });
// @ts-expect-error targets is missing.
prometheus.scrape("node", { forwardTo: [] });
// @ts-expect-error All arguments are missing.
prometheus.scrape("node");
// @ts-expect-error The label is missing.
prometheus.scrape({ targets: [], forwardTo: [] });
loki.write("hub");
loki.write("hub", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] });
// @ts-expect-error url is missing from the block.
loki.write("hub", { endpoint: [{ name: "store" }] });

// Repeatable blocks are lists, others are not.
prometheus.scrape("node", { targets: [], forwardTo: [], basicAuth: { username: "me" } });
// @ts-expect-error basic_auth stands once.
prometheus.scrape("node", { targets: [], forwardTo: [], basicAuth: [{ username: "me" }] });
// @ts-expect-error endpoint may stand more than once.
loki.write("hub", { endpoint: { url: "http://127.0.0.1:3100/loki/api/v1/push" } });

// Labelled blocks go by label.
prometheus.exporter.snmp("routers", { target: { core: { address: "192.0.2.1" } } });
// @ts-expect-error A list has no labels.
prometheus.exporter.snmp("routers", { target: [{ address: "192.0.2.1" }] });

// Durations and sizes have units; booleans are no text.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeTimeout: "1m30s", bodySizeLimit: "10MiB" });
prometheus.scrape("node", {
  targets: [],
  forwardTo: [],
  scrapeTimeout: sys.env("TIMEOUT"),
  honorLabels: true,
});
// @ts-expect-error A number is no duration.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeTimeout: 15 });
// @ts-expect-error A duration has a unit.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeTimeout: "15" });
// @ts-expect-error Go's durations know no days.
prometheus.scrape("node", { targets: [], forwardTo: [], scrapeTimeout: "1d" });
// @ts-expect-error A size has a unit.
prometheus.scrape("node", { targets: [], forwardTo: [], bodySizeLimit: 10_000_000 });
// @ts-expect-error Text is no boolean.
prometheus.scrape("node", { targets: [], forwardTo: [], honorLabels: "true" });

// Values out of a set.
config.logging({ level: "warn", format: "json" });
config.logging({ level: sys.env("LEVEL") });
// @ts-expect-error No such level.
config.logging({ level: "warning" });
discovery.relabel("nodes", { targets: [], rule: [{ action: "labeldrop", regex: "a" }] });
// @ts-expect-error No such action.
discovery.relabel("nodes", { targets: [], rule: [{ action: "labelDrop", regex: "a" }] });

// Alternatives of one group, in the order in which they apply.
loki.process("parse", {
  forwardTo: [],
  stage: [
    loki.stage.regex({ expression: "^(?P<level>\\w+)" }),
    loki.stage.labels({ values: { level: "" } }),
    loki.stage.match({ selector: "{}", stage: [loki.stage.drop({ expression: constants.hostname })] }),
    loki.stage.metrics({ metric: [loki.metric.counter({ name: "lines", action: "inc" })] }),
  ],
});
// @ts-expect-error A metric is no stage.
loki.process("parse", { forwardTo: [], stage: [loki.metric.counter({ name: "lines", action: "inc" })] });
// @ts-expect-error A stage is no metric.
loki.stage.metrics({ metric: [loki.stage.drop({ expression: "a" })] });
// @ts-expect-error What authenticates at Vault is no stage.
loki.process("parse", { forwardTo: [], stage: [remote.auth.token({ token: sys.env("VAULT_TOKEN") })] });
// @ts-expect-error An object has no order.
loki.process("parse", { forwardTo: [], stage: { regex: { expression: "a" } } });
// @ts-expect-error A stage is made by its builder.
loki.process("parse", { forwardTo: [], stage: [{ regex: { expression: "a" } }] });
// @ts-expect-error A required argument of a stage is missing.
loki.stage.regex({});
