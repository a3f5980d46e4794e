import {
  gateEndpoint,
  nodeMetricsPorts,
  nodeRates,
  patience,
  refusalReasons,
  requestBytes,
  type GatedStack,
} from "@stackmon/stacks";
import { code, table } from "../markdown.ts";
import type { Role } from "../role.ts";

/** Yields the README's section on the gate: on the hub what it does, on an agent what it asks for. */
export function gateSection(role: Role, stack: GatedStack): readonly string[] {
  if (role === "single") return [];
  return [role === "agent" ? beforeGate : gate(stack)];
}

const beforeGate = `## The hub's gate

The hub takes what comes with a certificate of the stack's authority, made for this node's host: the common name of \`node.crt\` has to be this
machine's \`STACKMON_HOST\`, and what says to be of another host is refused.

To one that has expired or is of another authority the hub answers 503, and Alloy tries again: lines and samples wait until it is renewed. A
connection that is open goes on with the certificate that it began with, for an hour at most.
`;

function gate(stack: GatedStack): string {
  const ports = [...nodeMetricsPorts(stack)];
  const rows = ports.map(([host, port]) => [code(host), code(`CN=${host}`), String(port)]);
  return `## The gate

Agents reach nginx, not Alloy: it asks for a certificate, takes the node from its common name, and hands on whole requests. Alloy
then compares that node with the \`host\` of every line and sample. For what is pushed as Prometheus remote write, which tells Alloy
nothing of its sender, each node has a receiver of its own behind the gate:

${table(["node", "certificate", "port on 127.0.0.1"], rows)}
${limits()}
What is refused is counted by node (\`stacks_log_gate_requests_refused_total\` and \`stacks_log_gate_lines_refused_total\`, by reason too;
\`stacks_gate_samples_refused_total\` of queued samples; of remote write \`alloy_prometheus_relabel_metrics_processed\` minus \`_written\`), and each refused request is a line of
\`service="hub-gate"\`, up to ten a second. The alerts are HubRefusesRequests and HubRefusesNode.

${table(
  ["reason", "meaning"],
  Object.entries(refusalReasons).map(([reason, meaning]) => [code(reason), meaning]),
)}
A new node: install this hub's new bundle first, then the agent. Until then the hub answers 403, and the node's data is
lost. A lost node: take it out of the stack file, install the new bundle here; its certificate is then worth nothing.

What arrives at port ${gateEndpoint("otlp").port}, ${gateEndpoint("push").port} or a node's port from this machine itself has passed no gate: whoever has an account here can write as any node.
`;
}

function limits(): string {
  const { requestsPerSecond, burst, concurrent } = nodeRates;
  return table(
    ["limit", "value", "answer"],
    [
      ["a request of remote write", `${requestBytes.metrics} bytes`, "413"],
      ["a request of what was queued", `${requestBytes.otlp} bytes`, "413"],
      ["a push of logs", `${requestBytes.push} bytes`, "413"],
      ["requests of a node at a receiver", `${requestsPerSecond} a second, ${burst} at once`, "429"],
      [
        "requests of a node in work",
        `${concurrent.metrics} of remote write, ${concurrent.otlp} of what was queued, ${concurrent.push} pushes`,
        "429",
      ],
      ["a push with Content-Encoding", "none", "415"],
      ["TLS handshake and header", `${patience.header} s`, "408, closed"],
      ["between two pieces of a body", `${patience.body} s`, "408, closed"],
    ],
  );
}
