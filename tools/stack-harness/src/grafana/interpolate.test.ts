import { expect, test } from "vitest";
import { interpolate } from "./interpolate.ts";

const choices = {
  job: { all: ".+" },
  host: { some: ["node-2.example"] },
  hosts: { some: ["a", "b.c"] },
  search: { some: ["a/b"] },
} as const;

test.each([
  ['up{job=~"$job"}', 'up{job=~".+"}'],
  ['up{host=~"$host"}', String.raw`up{host=~"node-2\\.example"}`],
  ['up{host=~"${hosts}"}', String.raw`up{host=~"(a|b\\.c)"}`],
  ["{host=~`${hosts:regex}`}", String.raw`{host=~${"`"}(a|b\.c)${"`"}}`],
  ["~`${search:regex}`", String.raw`~${"`"}a\/b${"`"}`],
  ["`${search:raw}`", "`a/b`"],
  ["rate(x[$__rate_interval])", "rate(x[60s])"],
  ["_time:$__range", "_time:$__range"],
])("%s is sent as %s", (expr, sent) => {
  expect(interpolate(expr, choices, 15)).toBe(sent);
});

test("a wide step widens what a rate is taken over", () => {
  expect(interpolate("rate(x[$__rate_interval])", {}, 120)).toBe("rate(x[135s])");
});

test.each(['up{host=~"$nobody"}', "`${search:csv}`"])("%s is refused", (expr) => {
  expect(() => interpolate(expr, choices, 15)).toThrow("is left in");
});
