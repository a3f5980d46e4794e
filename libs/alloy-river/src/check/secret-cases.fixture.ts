import type { Case } from "../component/compose-cases.fixture.ts";
import { unsafeBlock } from "../component/module.ts";
import { binary } from "../expression/expression.ts";
import { unsafeLiteralSecret } from "../expression/secret.ts";
import { coalesce, sys } from "../expression/standard-library.ts";
import * as loki from "../generated/loki.gen.ts";
import { endpoint, scrape } from "./check-blocks.fixture.ts";

const plain = "it takes a literal for a secret";

/** Literals where secrets belong. */
export const secretCases: readonly Case[] = [
  {
    what: "a literal secret",
    refused: [endpoint({}, [unsafeBlock("basic_auth", { password: unsafeLiteralSecret("hunter2") })])],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › prometheus.remote_write "store" › endpoint › basic_auth › password holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [endpoint({}, [unsafeBlock("basic_auth", { password: sys.env("PASSWORD") })])],
  },
  {
    what: "a secret put together from literals",
    refused: [endpoint({}, [unsafeBlock("basic_auth", { password: binary("hun", "+", "ter2") })])],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › prometheus.remote_write "store" › endpoint › basic_auth › password holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [
      endpoint({}, [unsafeBlock("basic_auth", { password: binary("prefix-", "+", sys.env("PASSWORD")) })]),
    ],
  },
  {
    what: "a literal that stands in for a secret",
    refused: [
      endpoint({}, [unsafeBlock("basic_auth", { password: coalesce(sys.env("PASSWORD"), "hunter2") })]),
    ],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › prometheus.remote_write "store" › endpoint › basic_auth › password holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [
      endpoint({}, [
        unsafeBlock("basic_auth", { password: coalesce(sys.env("PASSWORD"), sys.env("OTHER"), "") }),
      ]),
    ],
  },
  {
    what: "a literal in a header that carries credentials",
    refused: [scrape({ http_headers: { authorization: ["Bearer x"], "X-Trace": ["on"] } })],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › prometheus.scrape "node" › http_headers holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [scrape({ http_headers: { authorization: [sys.env("TOKEN")], "X-Trace": ["on"] } })],
  },
  {
    what: "credentials in a header that upstream takes for plain text",
    refused: [
      loki.write("logs", { endpoint: [{ url: "http://127.0.0.1:3100", headers: { cooKie: "session=x" } }] }),
    ],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › loki.write "logs" › endpoint › headers holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [
      loki.write("logs", {
        endpoint: [{ url: "http://127.0.0.1:3100", headers: { cooKie: sys.env("COOKIE"), "X-Trace": "on" } }],
      }),
    ],
  },
  {
    what: "credentials in a header that its name gives away",
    refused: [
      loki.write("logs", {
        endpoint: [{ url: "http://127.0.0.1:3100", headers: { "X-Example-Token": "x" } }],
      }),
      scrape({ http_headers: { "DD-API-KEY": ["x"] } }),
    ],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › loki.write "logs" › endpoint › headers holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
      'alloy/literal-secret: agent › prometheus.scrape "node" › http_headers holds a secret as a literal, which everyone who reads the file sees; take it from the environment, sys.env("…"), from local.file, or from a remote component',
    ],
    accepted: [
      loki.write("logs", {
        endpoint: [
          {
            url: "http://127.0.0.1:3100",
            headers: { "X-Example-Token": sys.env("TOKEN"), "X-Token-Kind": "x" },
          },
        ],
      }),
      scrape({ http_headers: { "DD-API-KEY": [sys.env("KEY")], "X-Keyboard": ["x"] } }),
    ],
  },
  {
    what: "a password in a URL",
    refused: [loki.write("logs", { endpoint: [{ url: "https://me:hunter2@127.0.0.1:3100/push" }] })],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › loki.write "logs" › endpoint › url holds a password in a URL, which everyone who reads the file sees; leave user and password to the component\'s authentication, or take the whole URL from the environment, sys.env("…")',
    ],
    accepted: [
      loki.write("logs", {
        endpoint: [
          { url: "https://me@127.0.0.1:3100/push?at=a:b@c" },
          {
            url: "https://127.0.0.1:3100/push",
            basicAuth: { username: "me", password: sys.env("PASSWORD") },
          },
          { url: sys.env("LOGS_URL") },
        ],
      }),
    ],
  },
  {
    what: "a password in a URL that stands in for another",
    refused: [
      loki.write("logs", {
        endpoint: [{ url: coalesce(sys.env("LOGS_URL"), "https://me:hunter2@127.0.0.1:3100/push") }],
      }),
    ],
    alloyAccepts: plain,
    diagnostics: [
      'alloy/literal-secret: agent › loki.write "logs" › endpoint › url holds a password in a URL, which everyone who reads the file sees; leave user and password to the component\'s authentication, or take the whole URL from the environment, sys.env("…")',
    ],
    accepted: [
      loki.write("logs", {
        endpoint: [{ url: coalesce(sys.env("LOGS_URL"), "https://127.0.0.1:3100/push") }],
      }),
    ],
  },
];
