import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "./diagnostic.ts";
import { formatCases, unstableCases } from "./format-cases.fixture.ts";
import { format } from "./format.ts";
import { unsafeCases } from "./syntax-cases.fixture.ts";

describe.each([...formatCases, ...unstableCases])("$what", ({ source, formatted }) => {
  test("is formatted", () => {
    expect(format(source)).toEqual({ ok: true, text: formatted });
  });

  test("does not change again", () => {
    expect(format(formatted)).toEqual({ ok: true, text: formatted });
  });
});

describe.each(unsafeCases)("$what", ({ refused, at, diagnostics, accepted }) => {
  test("is not formatted", () => {
    const formatted = format(refused);
    const found = formatted.ok ? [] : formatted.diagnostics;
    expect(found.map(formatDiagnostic)).toEqual(diagnostics);
    expect(found.map(({ position }) => `${position?.line}:${position?.column}`)).toEqual(at);
  });

  test("is when the advice is followed", () => {
    expect(format(accepted)).toEqual({ ok: true, text: accepted });
  });
});

test.each([
  ["a backslash in a field name", '{"a\\\\b" = 1}'],
  ["a quote in a field name between backticks", '{`a"b` = 1}'],
  ["a tab in a field name", '{"a\tb" = 1}'],
  ["an empty field name", '{"" = 1}'],
])("%s stays, where upstream escapes it again and again", (_, value) => {
  expect(format(`x = ${value}`)).toEqual({ ok: true, text: `x = ${value}\n` });
});

test("mistakes in syntax are reported", () => {
  expect(format("a = ")).toMatchObject({ ok: false, diagnostics: [{ code: "alloy/unexpected-token" }] });
});
