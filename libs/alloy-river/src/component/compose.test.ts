import { describe, expect, test } from "vitest";
import * as local from "../generated/local.gen.ts";
import * as loki from "../generated/loki.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import type { FileBlock } from "./block.ts";
import type { StabilityOptions } from "../graph/stability.ts";
import { compose } from "./compose.ts";
import {
  community,
  composeCases,
  fileStorage,
  holding,
  hub,
  metricsAt,
  relabel,
  scrape,
  url,
} from "./compose-cases.fixture.ts";
import { argument, declare, exportValue, foreach } from "./module.ts";

function reported(blocks: readonly FileBlock[], options?: StabilityOptions): readonly string[] {
  const composed = compose("agent", blocks, options);
  return composed.ok ? [] : composed.diagnostics.map(formatDiagnostic);
}

test("a composed file holds its blocks in the order given, and its text ends in a newline", () => {
  expect(compose("agent", [scrape("node"), hub])).toMatchObject({
    ok: true,
    file: {
      name: "agent",
      text: `prometheus.scrape "node" {
	targets    = []
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "${url}"
	}
}
`,
    },
  });
});

test("the same blocks give the same bytes", () => {
  expect(compose("agent", [hub, scrape("node")])).toEqual(compose("agent", [hub, scrape("node")]));
});

describe.each(composeCases)(
  "$what",
  ({ refused, diagnostics, accepted, options, acceptedOptions = options }) => {
    test("is reported", () => {
      expect(reported(refused, options)).toEqual(diagnostics);
    });

    test("is not when the advice is followed", () => {
      expect(reported(accepted, acceptedOptions)).toEqual([]);
    });
  },
);

test("everything that is wrong with a file is reported at once, modules and templates included", () => {
  const codes = (blocks: readonly FileBlock[]): readonly string[] =>
    reported(blocks).map((each) => each.slice(0, each.indexOf(" › ")).replace(": agent", ""));
  const wrong = [
    scrape("a-b"),
    scrape("twice", metricsAt("nobody", "receiver")),
    relabel("a", "a"),
    fileStorage,
    community,
    holding("\n"),
  ];
  const one = [...wrong, scrape("twice", metricsAt("nobody", "receiver"))];
  const found = codes(one).toSorted();
  expect(found).toEqual([
    "alloy/community-component",
    "alloy/duplicate-block",
    "alloy/inexpressible-field",
    "alloy/invalid-label",
    "alloy/reference-cycle",
    "alloy/stability",
    "alloy/unknown-reference",
    "alloy/unknown-reference",
    "alloy/unknown-reference",
  ]);
  expect(codes([declare("m", one)]).toSorted()).toEqual(found);
  expect(codes([foreach("e", { collection: [] }, () => one)]).toSorted()).toEqual(
    [...found, "alloy/stability"].toSorted(),
  );
});

describe("reach", () => {
  const item = (blocks: readonly FileBlock[]): FileBlock => foreach("each", { collection: [] }, () => blocks);
  const experimental: StabilityOptions = { stability: "experimental" };

  test("a template sees the blocks around it and its variable", () => {
    const each = foreach("each", { collection: [{ address: "a" }] }, (target) => [
      prometheus.scrape("one", { targets: [target], forwardTo: [hub.receiver] }),
    ]);
    expect(reported([hub, each], experimental)).toEqual([]);
    expect(reported([each], experimental)).toEqual([
      'alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file',
    ]);
  });

  test("a template in a template sees both variables", () => {
    const each = foreach("outer", { collection: [], var: "outer_item" }, (outer) => [
      foreach("inner", { collection: [], var: "inner_item" }, (inner) => [
        prometheus.scrape("one", { targets: [outer as never, inner as never], forwardTo: [] }),
      ]),
    ]);
    expect(reported([each], experimental)).toEqual([]);
  });

  test("a module does not see the blocks around it, nor does the file see into a module", () => {
    expect(reported([hub, declare("m", [scrape("one")])])).toEqual([
      `alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file`,
    ]);
    expect(reported([declare("m", [hub]), scrape("one")])).toEqual([
      `alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file`,
    ]);
    expect(reported([declare("m", [hub, scrape("one")])])).toEqual([]);
  });

  test("a module sees its arguments, and its user sees what it exports", () => {
    const address = argument<string>("address");
    const module = declare("m", [address, exportValue("out", address.value)]);
    const one = module.component("one", { address: "a" });
    const user = local.file("user", { filename: one.exported<string>("out") });
    expect(reported([module, one, user])).toEqual([]);
    expect(reported([declare("m", [exportValue("out", address.value)])])).toEqual([
      'alloy/unknown-reference: agent › export "out" › argument.address.value refers to nothing in this file; add argument.address to the file',
    ]);
    expect(reported([module, user])).toEqual([
      'alloy/unknown-reference: agent › local.file "user" › m.one.out refers to nothing in this file; add m.one to the file',
    ]);
  });

  test("blocks of one name in a module and around it are no duplicates", () => {
    expect(reported([loki.write("a"), declare("m", [loki.write("a")]), item([])], experimental)).toEqual([]);
  });
});
