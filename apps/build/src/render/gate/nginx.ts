import type { GatedStack, Hub } from "@stackmon/stacks";
import {
  escapeRegExp,
  gateConnections,
  hostPort,
  nodeMetricsPorts,
  nodeRates,
  patience,
} from "@stackmon/stacks";
import { map } from "./map.ts";
import { gateReceivers, type GateReceiver } from "./receiver.ts";
import { refusalLog } from "./refusal-log.ts";

/**
 * Yields `gate/nginx.conf`: ends TLS, knows a node by its certificate, limits what it may ask, and hands on to Alloy.
 *
 * Certificates are relative to this file, all else to the prefix that nginx is started with: the same bytes run
 * anywhere. Written for nginx 1.22 and above.
 *
 * *Source:* nginx.org/en/docs, ngx_http_core_module, ngx_http_ssl_module, ngx_http_limit_req_module.
 */
export function nginxConf(stack: GatedStack): string {
  return [main, http(stack)].join("\n");
}

const main = `# The hub's gate: only nodes of the stack come in, each as itself, and none may ask for too much.
daemon off;
worker_processes auto;
pid nginx.pid;
error_log stderr notice;

events {
  worker_connections ${gateConnections};
}
`;

function http(stack: GatedStack): string {
  const servers = gateReceivers(stack).map((receiver) => server(stack.hub, receiver));
  const body = [temporary, identity(stack), limits, refusalLog, tls, proxy, ...servers];
  return `http {\n${indent(body.join("\n"))}}\n`;
}

/** nginx opens all of these when it starts, whether it uses them or not; its own defaults are another service's. */
const temporary = `client_body_temp_path body;
proxy_temp_path proxy;
fastcgi_temp_path fastcgi;
uwsgi_temp_path uwsgi;
scgi_temp_path scgi;
`;

/**
 * By regular expressions, since nginx compares other texts without regard to capitals. A common name counts as a whole
 * and as the most specific part of the subject: what stands behind an escaped comma is none.
 */
function identity(stack: GatedStack): string {
  const ports = nodeMetricsPorts(stack);
  const hosts = stack.nodes.map(({ host }) => host);
  return [
    "# The node that a certificate was made for; empty for all others.",
    map(
      '"$ssl_client_verify,$ssl_client_s_dn"',
      "$node",
      hosts.map((host) => [`~^SUCCESS,CN=${escapeRegExp(host)}(?:,|$)`, host]),
    ),
    "# Remote write tells Alloy nothing of its sender: there each node has a receiver of its own.",
    map(
      "$node",
      "$metrics_receiver",
      hosts.map((host) => [`~^${escapeRegExp(host)}$`, hostPort("127.0.0.1", ports.get(host) ?? 0)]),
    ),
  ].join("\n");
}

const limits = `# By node: one that floods takes nothing from the others.
limit_req_zone $node$server_port zone=requests:1m rate=${nodeRates.requestsPerSecond}r/s;
limit_req zone=requests burst=${nodeRates.burst} nodelay;
limit_req_status 429;
limit_req_log_level notice;
limit_conn_zone $node$server_port zone=concurrent:1m;
limit_conn_status 429;
limit_conn_log_level notice;

client_header_timeout ${patience.header}s;
client_body_timeout ${patience.body}s;
send_timeout ${patience.body}s;
keepalive_timeout ${patience.keepAlive}s;
# A certificate is looked at when a connection begins: none lasts longer than this.
keepalive_time 1h;
reset_timedout_connection on;
client_header_buffer_size 1k;
large_client_header_buffers 4 8k;
client_body_buffer_size 128k;
server_tokens off;
`;

const tls = `ssl_protocols TLSv1.2 TLSv1.3;
ssl_certificate ../tls/hub.crt;
ssl_certificate_key ../tls/hub.key;
ssl_client_certificate ../tls/ca.crt;
ssl_verify_client on;
ssl_verify_depth 2;
# A resumed session would not look at the certificate again.
ssl_session_cache off;
ssl_session_tickets off;
`;

const proxy = `# Alloy gets whole requests with these headers alone, whatever the sender has written.
proxy_http_version 1.1;
proxy_request_buffering on;
proxy_pass_request_headers off;
proxy_set_header Connection "";
proxy_set_header Host $host;
proxy_set_header Content-Type $content_type;
proxy_set_header Content-Encoding $http_content_encoding;
proxy_set_header X-Prometheus-Remote-Write-Version $http_x_prometheus_remote_write_version;
proxy_set_header X-Stackmon-Host $node;
proxy_set_header X-Scope-OrgID $node;
proxy_connect_timeout 5s;
proxy_send_timeout ${patience.answer}s;
proxy_read_timeout ${patience.answer}s;
# A request that was handed on once is the sender's to repeat.
proxy_next_upstream off;
`;

function server({ listenAddress }: Hub, receiver: GateReceiver): string {
  const { title, port, paths, maxBytes, concurrent } = receiver;
  const locations = paths.map((path) => location(path, receiver));
  return `# ${title}
server {
  listen ${hostPort(listenAddress, port)} ssl;
  client_max_body_size ${maxBytes};
  limit_conn concurrent ${concurrent};
  # 503, which agents send again: what is queued waits for the new certificate, or for the new configuration of a node that
  # does not speak TLS yet, where 4xx would lose it.
  error_page 495 496 =503 @certificate;
  error_page 497 =503 @plain;
  # A disk that has no room for a body: agents send again after 503, and not after 500.
  error_page 500 =503 @unavailable;
  location @certificate {
    default_type text/plain;
    return 503 "client certificate: $ssl_client_verify\\n";
  }
  location @plain {
    default_type text/plain;
    return 503 "this port speaks HTTPS\\n";
  }
  location @unavailable {
    default_type text/plain;
    return 503 "the gate cannot take it now\\n";
  }
${locations.join("")}  location / {
    return 404;
  }
}
`;
}

function location(path: string, { upstream, compressed }: GateReceiver): string {
  return `  location = ${path} {
    if ($node = "") {
      return 403 "no node of this stack: $ssl_client_s_dn\\n";
    }
${compressed ? "" : uncompressed}    limit_except POST {
      deny all;
    }
    proxy_pass http://${upstream};
  }
`;
}

const uncompressed = `    if ($http_content_encoding) {
      return 415 "send it without Content-Encoding\\n";
    }
`;

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
