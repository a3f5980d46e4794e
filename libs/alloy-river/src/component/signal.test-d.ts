import type { Expression, Target } from "@stackmon/alloy-river";
import { array, customComponent, foreach } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as loki from "@stackmon/alloy-river/loki";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import * as pyroscope from "@stackmon/alloy-river/pyroscope";

const metrics = prometheus.remoteWrite("hub");
const logs = loki.write("hub");
const profiles = pyroscope.write("hub");
const telemetry = otelcol.exporter.otlphttp("hub", { client: { endpoint: "http://127.0.0.1:4318" } });
const relabelled = discovery.relabel("nodes", { targets: [] });
const rules = loki.relabel("rules", { forwardTo: [] });

// Metrics go to receivers of metrics.
prometheus.scrape("node", { targets: [], forwardTo: [metrics.receiver] });
// @ts-expect-error A receiver of logs takes no metrics.
prometheus.scrape("node", { targets: [], forwardTo: [logs.receiver] });
// @ts-expect-error Nor does a receiver of profiles.
prometheus.scrape("node", { targets: [], forwardTo: [metrics.receiver, profiles.receiver] });
// @ts-expect-error A component is not its receiver.
prometheus.scrape("node", { targets: [], forwardTo: [metrics] });
// @ts-expect-error One receiver is no list of them.
prometheus.scrape("node", { targets: [], forwardTo: metrics.receiver });
// @ts-expect-error Text is no receiver.
prometheus.scrape("node", { targets: [], forwardTo: ["prometheus.remote_write.hub.receiver"] });

// Logs go to receivers of logs.
loki.source.api("in", { forwardTo: [logs.receiver] });
// @ts-expect-error A receiver of metrics takes no logs.
loki.source.api("in", { forwardTo: [metrics.receiver] });

// Profiles go to receivers of profiles.
pyroscope.scrape("node", { targets: [], forwardTo: [profiles.receiver] });
// @ts-expect-error An OpenTelemetry consumer takes no profiles.
pyroscope.scrape("node", { targets: [], forwardTo: [telemetry.input] });

// OpenTelemetry goes to consumers.
otelcol.receiver.otlp("in", { output: { logs: [telemetry.input] } });
// @ts-expect-error A receiver of logs is no OpenTelemetry consumer.
otelcol.receiver.otlp("in", { output: { logs: [logs.receiver] } });

// Relabelling rules are no receiver, though one component exports both.
loki.source.journal("journal", { forwardTo: [rules.receiver], relabelRules: rules.rules });
// @ts-expect-error A receiver holds no rules.
loki.source.journal("journal", { forwardTo: [rules.receiver], relabelRules: rules.receiver });

// Handlers of storage and of authentication are no consumers, nor each other.
const storage = otelcol.storage.file("queue");
const authentication = otelcol.auth.basic("auth");
otelcol.exporter.otlphttp("hub", {
  client: { endpoint: "http://127.0.0.1:4318", auth: authentication.handler },
  sendingQueue: { storage: storage.handler },
});
otelcol.exporter.otlphttp("hub", {
  // @ts-expect-error Storage does not authenticate.
  client: { endpoint: "http://127.0.0.1:4318", auth: storage.handler },
  // @ts-expect-error Authentication does not store.
  sendingQueue: { storage: authentication.handler },
});

// Targets: written, found by another component, one by one, or several lists in one.
prometheus.scrape("node", { targets: [{ __address__: "127.0.0.1:9153" }], forwardTo: [] });
prometheus.scrape("node", { targets: relabelled.output, forwardTo: [] });
prometheus.scrape("node", {
  targets: array.concat<Target>(relabelled.output, [{ __address__: "127.0.0.1:9153" }]),
  forwardTo: [],
});
foreach("each", { collection: relabelled.output }, (target) => [
  prometheus.scrape("node", { targets: [target], forwardTo: [] }),
]);
// @ts-expect-error A list of targets is no target.
prometheus.scrape("node", { targets: [relabelled.output], forwardTo: [] });
// @ts-expect-error Labels are text.
prometheus.scrape("node", { targets: [{ __address__: 9153 }], forwardTo: [] });
// @ts-expect-error An address is no target.
prometheus.scrape("node", { targets: ["127.0.0.1:9153"], forwardTo: [] });

// What a module exports has the type that its user states.
const found: Expression<readonly Target[]> = customComponent("nodes.find", "all").exported("targets");
prometheus.scrape("node", { targets: found, forwardTo: [] });
// @ts-expect-error And no other.
loki.source.api("in", { forwardTo: found });
