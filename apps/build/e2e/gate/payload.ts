/** As a list a name may come twice. */
type Attributes = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];

/** One line as OTLP over HTTP has it in JSON. */
export interface OtlpLine {
  /** Attributes of the resource: labels of the stream. */
  readonly labels: Attributes;
  readonly body: string;
  /** Attributes of the line: its fields. */
  readonly fields?: Attributes;
}

/** Labels that an agent gives to a line of a node's own. */
export function labelsOf(host: string, service = "stacks-node"): Readonly<Record<string, string>> {
  return { host, job: "stacks", service, level: "info" };
}

/** A request of OTLP lines, one resource each. *Source:* opentelemetry-proto v1, logs; OTLP, "JSON Protobuf Encoding". */
export function otlpRequest(lines: readonly OtlpLine[]): string {
  const time = `${Date.now()}000000`;
  return JSON.stringify({
    resourceLogs: lines.map(({ labels, body, fields = {} }) => ({
      resource: { attributes: attributes(labels) },
      scopeLogs: [
        {
          logRecords: [{ timeUnixNano: time, body: { stringValue: body }, attributes: attributes(fields) }],
        },
      ],
    })),
  });
}

/** One sample as OTLP over HTTP has it in JSON. */
export interface OtlpSample {
  readonly name: string;
  readonly labels: Attributes;
}

/**
 * A request of the samples of one target, as an agent's scrape makes it. *Source:* opentelemetry-proto v1, metrics; Alloy
 * v1.19.0, `otelcol.receiver.prometheus`.
 */
export function otlpSamples(
  samples: readonly OtlpSample[],
  resource: Readonly<Record<string, string>> = {},
): string {
  const time = `${Date.now()}000000`;
  const target = { "service.name": "stacks", "service.instance.id": "127.0.0.1:9153", ...resource };
  return JSON.stringify({
    resourceMetrics: [
      {
        resource: { attributes: attributes(target) },
        scopeMetrics: [
          {
            metrics: samples.map(({ name, labels }) => ({
              name,
              gauge: { dataPoints: [{ timeUnixNano: time, asDouble: 1, attributes: attributes(labels) }] },
            })),
          },
        ],
      },
    ],
  });
}

function attributes(values: Attributes): readonly object[] {
  const pairs = Array.isArray(values) ? (values as [string, string][]) : Object.entries(values);
  return pairs.map(([key, stringValue]) => ({ key, value: { stringValue } }));
}

/** A Loki push of one line, with fields where there are any. */
export function pushRequest(
  labels: Readonly<Record<string, string>>,
  line: string,
  fields: Readonly<Record<string, string>> = {},
): string {
  return JSON.stringify({ streams: [{ stream: labels, values: [[`${Date.now()}000000`, line, fields]] }] });
}
