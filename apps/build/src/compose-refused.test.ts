import { describe, expect, test } from "vitest";
import { compose as composeAlloy, unsafeLiteralSecret } from "@stackmon/alloy-river";
import { check } from "@stackmon/alloy-river/check";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import { compose } from "./compose.ts";
import { silent, stackOf } from "./compose.fixture.ts";
import { stackPipelines, type Pipelines } from "./pipelines.ts";

describe("a bundle is refused", () => {
  const stack = stackOf("victoria");
  const alloyOf = (name: string, url: string, secret: boolean) =>
    composeAlloy(name, [
      prometheus.remoteWrite("out", {
        endpoint: [
          {
            url,
            ...(secret ? { basicAuth: { username: "u", password: unsafeLiteralSecret("hunter2") } } : {}),
          },
        ],
      }),
    ]);

  /** Pipelines whose hub is the composed file above. */
  function withHub(secret: boolean): Pipelines {
    const file = alloyOf("hub", "http://127.0.0.1:8428/api/v1/write", secret);
    if (!file.ok) return { ...stackPipelines, hub: () => file };
    const found = check("hub", file.file.ast);
    const refused = found.some(({ severity }) => severity === "error");
    return {
      ...stackPipelines,
      hub: () =>
        refused
          ? { ok: false, diagnostics: found }
          : { ok: true, stability: "generally-available", variables: [], warnings: found, ...file.file },
    };
  }

  test("with a literal secret, which is not printed", () => {
    const outcome = compose(stack, silent, withHub(true));
    const found = outcome.ok ? [] : outcome.diagnostics;
    expect(found.map(({ code }) => code)).toContain("alloy/literal-secret");
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("but not without it", () => {
    expect(compose(stack, silent, withHub(false)).ok).toBe(true);
  });

  test("with the errors of all roles at once", () => {
    const failing = (role: string) => () => ({
      ok: false as const,
      diagnostics: [
        { code: "alloy/cycle", severity: "error" as const, where: role, message: "m", help: "h" },
      ],
    });
    const outcome = compose(stack, silent, {
      agent: failing("agent"),
      hub: failing("hub"),
      single: failing("single"),
    });
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ where }) => where)).toEqual([
      "agent",
      "hub",
      "single",
    ]);
  });
});
