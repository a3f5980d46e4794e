import { gateEndpoint, hostPort, type RefusalReason } from "@stackmon/stacks";
import { map } from "./map.ts";

/**
 * Why a request was refused, by TLS, status, node, status of Alloy and certificate, in this order. What is not listed is
 * no refusal: success, and 5xx, which say that Alloy or the store cannot take anything now.
 */
const reasons: readonly (readonly [key: string, reason: RefusalReason])[] = [
  ["~^[|](?:400|503)[|]", "plain-http"],
  ["~[|]NONE$", "no-certificate"],
  ["~[|]FAILED", "certificate"],
  ["~^on[|]403[|][|]", "unknown-node"],
  ["~^on[|]413[|]", "too-large"],
  ["~^on[|]408[|]", "too-slow"],
  ["~^on[|]429[|][^|]*[|][|]", "too-many"],
  ["~^on[|]40[345][|]", "path"],
  // 499 is a sender that has gone.
  ["~^on[|]4(?:[0-8][0-9]|9[0-8])[|]", "content"],
];

/** Yields what logs refusals, by datagram: nothing fills a disk here, and nothing waits for a logger. */
export const refusalLog: string = `# Refusals alone, to this machine's Alloy, which counts and stores them.
${map('"$https|$status|$node|$upstream_status|$ssl_client_verify"', "$refusal", reasons)}log_format refusal escape=json
  '{"reason":"$refusal","node":"$node","subject":"$ssl_client_s_dn","verified":"$ssl_client_verify",'
  '"client":"$remote_addr","port":"$server_port","status":"$status","method":"$request_method",'
  '"bytes":"$request_length","seconds":"$request_time"}';
access_log syslog:server=${server()},facility=daemon,tag=stackmon_gate refusal if=$refusal;
`;

function server(): string {
  const { address, port } = gateEndpoint("refusals");
  return hostPort(address, port);
}
