import { expect, test } from "vitest";
import type { Course } from "./course.ts";
import { countsMore, frozen, goesTo, gone, stands, stays } from "./course.ts";

const none = undefined;

test.each<readonly [string, Course, readonly (number | undefined)[]]>([
  ["gone", gone, [1, 2, none, none, none, 6]],
  ["stays", stays(9), [1, 2, 9, 9, 9, 6]],
  ["frozen", frozen, [1, 2, 3, 3, 3, 6]],
  ["goesTo", goesTo(0), [1, 2, 3, 2, 1, 6]],
  ["stands", stands, [1, 2, 3, 3, 3, 4]],
  ["countsMore", countsMore(10), [1, 2, 3, 14, 25, 36]],
])("%s changes what is from the third value up to the sixth", (_, course, changed) => {
  expect(course([1, 2, 3, 4, 5, 6], 2, 5)).toEqual(changed);
});

test("a counter that is not scraped for a while counts on from where it stood", () => {
  expect(stands([1, none, 3, 4], 0, 3)).toEqual([1, none, 1, 2]);
});
