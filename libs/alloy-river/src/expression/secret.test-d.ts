import type { Expression } from "@stackmon/alloy-river";
import { concat, convert, encoding, string, sys, unsafeLiteralSecret } from "@stackmon/alloy-river";
import * as local from "@stackmon/alloy-river/local";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import * as remote from "@stackmon/alloy-river/remote";

const url = "http://127.0.0.1:8428/api/v1/write";
const store = (endpoint: Omit<prometheus.RemotewriteEndpointOptions, "url">): prometheus.RemoteWrite =>
  prometheus.remoteWrite("store", { endpoint: [{ url, ...endpoint }] });

// Secrets come from the environment, a file or a remote component.
const file = local.file("token", { filename: "/etc/token", isSecret: true });
const vault = remote.vault("token", { server: "https://127.0.0.1:8200", path: "secret/stackmon" });
store({ bearerToken: sys.env("TOKEN") });
store({ bearerToken: file.content });
store({ basicAuth: { username: "me", password: sys.env("PASSWORD") } });
otelcol.auth.basic("auth", { clientAuth: { username: "me", password: file.content } });
// @ts-expect-error A literal is no secret.
store({ bearerToken: "hunter2" });
// @ts-expect-error Nor is one inside a block.
store({ basicAuth: { username: "me", password: "hunter2" } });
// @ts-expect-error Nor is an object of secrets.
store({ bearerToken: vault.data });
store({ bearerToken: unsafeLiteralSecret("hunter2") });

// Text of the environment stays a secret when it is put together; Alloy formats secrets into plain text, or refuses.
store({ bearerToken: concat("prefix-", sys.env("TOKEN")) });
// @ts-expect-error Two literals are no secret.
store({ bearerToken: concat("hunter", "2") });
// @ts-expect-error Formatted text is plain.
store({ bearerToken: string.format("%s", sys.env("TOKEN")) });
// @ts-expect-error Decoded text is plain.
store({ bearerToken: encoding.fromBase64(sys.env("TOKEN")) });

// Text of the environment is plain text too; a secret is not.
local.file("a", { filename: sys.env("FILE") });
declare const secret: Expression<{ readonly secret: true }>;
local.file("a", { filename: convert.nonsensitive(secret) });
// @ts-expect-error A secret would be shown.
local.file("a", { filename: secret });

// Headers take literals, save those that carry credentials.
store({ httpHeaders: { "X-Scope-OrgID": ["1"], Authorization: [sys.env("TOKEN")], cookie: [file.content] } });
// @ts-expect-error Authorization carries credentials.
store({ httpHeaders: { Authorization: ["Bearer hunter2"] } });
// @ts-expect-error So it does in small letters.
store({ httpHeaders: { "X-Scope-OrgID": ["1"], authorization: ["Bearer hunter2"] } });
// @ts-expect-error And so does a cookie.
store({ httpHeaders: { Cookie: ["session=hunter2"] } });
// @ts-expect-error A header has a list of values.
store({ httpHeaders: { "X-Scope-OrgID": "1" } });
// @ts-expect-error Of a proxy, too.
store({ proxyConnectHeader: { "Proxy-Authorization": ["Basic hunter2"] } });

// So do headers that Alloy takes as plain text; text made of a secret is up to the caller.
store({
  headers: { "X-Scope-OrgID": "1", Authorization: concat("Bearer ", sys.env("TOKEN")), "X-Other": undefined },
});
store({ headers: { Authorization: convert.nonsensitive(secret) } });
// @ts-expect-error Authorization carries credentials.
store({ headers: { Authorization: "Bearer hunter2" } });
// @ts-expect-error So does a key, in capitals.
store({ headers: { "X-Scope-OrgID": "1", "X-API-KEY": "hunter2" } });
// @ts-expect-error Alloy puts no secret into plain text.
store({ headers: { Authorization: secret } });
otelcol.exporter.otlphttp("out", {
  client: { endpoint: "http://127.0.0.1:4318", headers: { "x-honeycomb-team": sys.env("KEY") } },
});
otelcol.exporter.otlphttp("out", {
  // @ts-expect-error The team's header is its key.
  client: { endpoint: "http://127.0.0.1:4318", headers: { "x-honeycomb-team": "hunter2" } },
});
