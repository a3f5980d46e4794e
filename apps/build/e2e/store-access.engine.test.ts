import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { eventually } from "@stackmon/harness";
import type { CertificateFiles } from "./certificates.ts";
import { GuardedStack, storesAddress } from "./guarded-stack.ts";
import type { Guard } from "./guarded-stack.ts";
import type { Credentials } from "./secure-fetch.ts";
import { secureFetch, secureText } from "./secure-fetch.ts";

const pairs: readonly (readonly [metrics: Guard, logs: Guard])[] = [
  [
    { kind: "victoria-metrics", tls: true, login: "stackmon" },
    { kind: "victoria-logs", tls: true, login: "stackmon" },
  ],
  [
    { kind: "prometheus", tls: "mutual" },
    { kind: "loki", tls: "mutual" },
  ],
  [
    { kind: "prometheus", tls: true, login: "stackmon" },
    { kind: "loki", tls: true },
  ],
];

/** A path that says something of what is stored. */
const secretPaths = {
  "victoria-metrics": "/api/v1/labels",
  prometheus: "/api/v1/labels",
  "victoria-logs": "/select/logsql/query?query=*",
  loki: "/loki/api/v1/labels",
} as const;

const writePaths = {
  "victoria-metrics": "/api/v1/write",
  prometheus: "/api/v1/write",
  "victoria-logs": "/insert/opentelemetry/v1/logs",
  loki: "/otlp/v1/logs",
} as const;

describe.each(pairs)("stores that ask who is there: %j and %j", (metrics, logs) => {
  const stack = new GuardedStack(metrics, logs);
  let failed = true;

  beforeAll(async () => {
    await stack.startStores();
    failed = false;
  });
  afterAll(() => stack.stop(failed));

  const keepWhenFailed = (): void =>
    onTestFailed(() => {
      failed = true;
    });

  const signals = ["metrics", "logs"] as const;
  const withLogin = signals.filter((signal) => stack.guards[signal].login !== undefined);
  const mutual = signals.filter((signal) => stack.guards[signal].tls === "mutual");
  const asked = (signal: "metrics" | "logs", change: Partial<Credentials>): ReturnType<typeof secureFetch> =>
    secureFetch(stack.url(signal, secretPaths[stack.guards[signal].kind]), {
      ...stack.credentials(signal),
      ...change,
    });

  describe.each(signals)("the store of %s", (signal) => {
    const { kind } = stack.guards[signal];

    test("answers who may ask", async () => {
      keepWhenFailed();
      await expect(asked(signal, {})).resolves.toMatchObject({ status: 200 });
    });

    test("answers nobody in plain text", async () => {
      keepWhenFailed();
      const plain = await fetch(stack.url(signal, secretPaths[kind]).replace("https:", "http:"));
      expect([400, 403]).toContain(plain.status);
    });

    test("is not believed by whom trusts another authority", async () => {
      keepWhenFailed();
      await expect(asked(signal, { authority: stack.stranger.certFile })).rejects.toThrow(/certificate/);
    });

    test("shows a new certificate", async () => {
      keepWhenFailed();
      const before = await stack.serial(signal);
      stack.certify(
        stack.stores,
        "hub",
        stack.authority.issue({ commonName: "hub", address: storesAddress }),
      );
      // Of a client that gives no name, as one that asks an IP address, Loki takes no notice of the new file.
      if (kind === "loki") await stack.stores.restart(stack.store(signal));
      await eventually("another certificate", async () =>
        expect(await stack.serial(signal)).not.toBe(before),
      );
    });
  });

  test.each(withLogin)("the store of %s asks readers and writers for the password", async (signal) => {
    keepWhenFailed();
    const { kind } = stack.guards[signal];
    const { authority } = stack.credentials(signal);
    const strangers = [{ authority }, { authority, login: "stackmon:wrong" }, { authority, login: "root:" }];
    for (const path of [secretPaths[kind], writePaths[kind]]) {
      const body = path === writePaths[kind] ? "{}" : undefined;
      const answers = strangers.map((each) => secureFetch(stack.url(signal, path), each, body));
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 401]);
    }
  });

  test.each(withLogin)("the store of %s takes a new password without a restart", async (signal) => {
    keepWhenFailed();
    const { kind, login } = stack.guards[signal];
    const changed = `${stack.passwords[signal]}-changed`;
    const change = (password: string): void => {
      stack.setPassword(signal, password);
      if (kind === "prometheus") stack.hashPassword();
    };
    change(changed);
    await eventually("the new password", async () => {
      expect((await asked(signal, { login: `${login}:${changed}` })).status).toBe(200);
    });
    expect((await asked(signal, {})).status).toBe(401);
    change(stack.passwords[signal]);
    await eventually("the old password", async () => expect((await asked(signal, {})).status).toBe(200));
  });

  test.each(mutual)("the store of %s asks for a valid certificate of its own authority", async (signal) => {
    keepWhenFailed();
    const { authority } = stack.credentials(signal);
    const shown: readonly (CertificateFiles | undefined)[] = [
      undefined,
      stack.stranger.issue({ commonName: "node-1", address: "127.0.8.1" }),
      stack.authority.issue({ commonName: "node-1", address: "127.0.8.1", days: -1 }),
    ];
    const url = stack.url(signal, secretPaths[stack.guards[signal].kind]);
    for (const each of shown) {
      const credentials = { authority, ...(each === undefined ? {} : { shown: each }) };
      await expect(secureFetch(url, credentials)).rejects.toThrow(/alert|ECONNRESET|socket/);
    }
    const another = { shown: stack.authority.issue({ commonName: "node-2", address: "127.0.8.1" }) };
    await expect(asked(signal, another)).resolves.toMatchObject({ status: 200 });
  });

  test("no file of the bundles and no line of a log holds a password", () => {
    keepWhenFailed();
    const texts = stack.texts();
    expect(texts.size).toBeGreaterThan(20);
    const telling = [...texts].filter(([, text]) => /s3cret|PRIVATE KEY|\$2[aby]\$/.test(text));
    expect(telling.map(([file]) => file)).toEqual([]);
  });

  test.each(signals.filter((signal) => stack.guards[signal].kind.startsWith("victoria-")))(
    "the store of %s says nothing of its password among its flags",
    async (signal) => {
      keepWhenFailed();
      const text = await secureText(stack.url(signal, "/metrics"), stack.credentials(signal));
      expect(text).toContain("httpAuth.username");
      expect(text).not.toContain("s3cret");
      // Whoever has the password still lacks the key of this page.
      const flags = await secureFetch(stack.url(signal, "/flags"), stack.credentials(signal));
      expect(flags.status).toBe(401);
    },
  );
});
