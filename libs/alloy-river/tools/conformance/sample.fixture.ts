import type { FileBlock } from "../../src/component/block.ts";
import { camelCase } from "../../src/component/name.ts";
import { sys } from "../../src/expression/standard-library.ts";
import * as loki from "../../src/generated/loki.gen.ts";
import * as otelcol from "../../src/generated/otelcol.gen.ts";
import * as prometheus from "../../src/generated/prometheus.gen.ts";
import * as pyroscope from "../../src/generated/pyroscope.gen.ts";
import type { FieldSchema, TypeSchema } from "../../src/schema/schema.ts";
import { alternativeOf } from "./factory.fixture.ts";
import { fieldsOfBody } from "./schema.fixture.ts";

/** Every argument and block of a body, or what it requires alone. */
export type Extent = "full" | "minimal";

const metrics = prometheus.remoteWrite("sample_sink", { endpoint: [{ url: "http://127.0.0.1:9/" }] });
const logs = loki.write("sample_sink", { endpoint: [{ url: "http://127.0.0.1:9/" }] });
const profiles = pyroscope.write("sample_sink", { endpoint: [{ url: "http://127.0.0.1:9/" }] });
const rules = loki.relabel("sample_rules", { forwardTo: [] });
const telemetry = otelcol.exporter.debug("sample_sink");
const authentication = otelcol.auth.bearer("sample_auth", { token: sys.env("TOKEN") });
const storage = otelcol.storage.file("sample_storage");

/** The components that samples refer to. */
export const providers: readonly FileBlock[] = [
  metrics,
  logs,
  profiles,
  rules,
  telemetry,
  authentication,
  storage,
];

const capsules: Readonly<Record<string, unknown>> = {
  "capsule:component/common/loki.LogsReceiver": logs.receiver,
  "capsule:github.com/prometheus/prometheus/storage.Appendable": metrics.receiver,
  "capsule:component/otelcol.Consumer": telemetry.input,
  "capsule:component/pyroscope.Appendable": profiles.receiver,
  "capsule:component/common/relabel.Rules": rules.rules,
  "capsule:component/otelcol/auth.Handler": authentication.handler,
  "capsule:component/otelcol/extension.ExtensionHandler": storage.handler,
  "capsule:component/discovery.Target": { __address__: "127.0.0.1:9153", service: "stacks-node" },
};

/** Arguments of a body, by their names in TypeScript. `namespace` is where its alternatives are built. */
export function sampleArguments(
  fields: readonly FieldSchema[],
  namespace: string,
  extent: Extent,
  within: readonly string[] = [],
): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.oneOf !== undefined) {
      addAlternative(args, field, namespace, extent, within);
    } else if (field.required || extent === "full") {
      args[camelCase(field.name)] = sampleField(field, namespace, extent, within);
    }
  }
  return args;
}

function addAlternative(
  args: Record<string, unknown>,
  field: FieldSchema,
  namespace: string,
  extent: Extent,
  within: readonly string[],
): void {
  const { oneOf: group = "", body = "", name } = field;
  if (extent === "minimal") return;
  const build = alternativeOf(namespace, group, name);
  const list = (args[camelCase(group)] ??= []) as unknown[];
  list.push(build(sampleBody(body, namespace, extent, within)));
}

function sampleField(
  field: FieldSchema,
  namespace: string,
  extent: Extent,
  within: readonly string[],
): unknown {
  const { kind, body = "", labelled = false, repeatable = false } = field;
  if (kind === "attr") return sampleValue(field.type ?? "any", field);
  const sampleOf = (each: Extent): object => sampleBody(body, namespace, each, within);
  const twice = repeatable && extent === "full";
  if (labelled)
    return twice ? { sample: sampleOf("full"), other: sampleOf("minimal") } : { sample: sampleOf(extent) };
  if (!repeatable) return sampleOf(extent);
  return twice ? [sampleOf("full"), sampleOf("minimal")] : [sampleOf(extent)];
}

/** A body inside itself, such as that of `stage.match`, holds what it requires alone. */
function sampleBody(body: string, namespace: string, extent: Extent, within: readonly string[]): object {
  const own = within.includes(body) ? "minimal" : extent;
  return sampleArguments(fieldsOfBody(body), namespace, own, [...within, body]);
}

/** A constant or expression that an attribute of a type takes. */
export function sampleValue(type: TypeSchema, field: FieldSchema): unknown {
  const { default: given } = field;
  if (typeof type !== "string") {
    if ("list" in type) return [sampleValue(type.list, { ...field, default: undefined })];
    if ("map" in type) return { name: sampleValue(type.map, { ...field, default: undefined }) };
    return sampleArguments(type.object, "", "full");
  }
  if (type.startsWith("capsule:")) return capsules[type];
  if (type === "secret") return sys.env("TOKEN");
  if (given !== undefined && given !== "" && given !== null && !field.defaultDynamic) return given;
  if (field.enum !== undefined) return field.enum.find((each) => each !== "");
  if (type === "bool") return true;
  if (type.startsWith("number:")) return 1;
  if (type === "duration") return "15s";
  return samplesOfString[type] ?? sampleString(field.name);
}

const samplesOfString: Readonly<Record<string, string>> = {
  "string:github.com/alecthomas/units.Base2Bytes": "1MiB",
  "string:service/http.TLSCipher": "TLS_AES_128_GCM_SHA256",
  "string:component/common/config.URL": "http://127.0.0.1:9/",
};

function sampleString(name: string): string {
  if (/url|endpoint/.test(name)) return "http://127.0.0.1:9/";
  return "sample";
}
