import type { BoardFile } from "./boards.fixture.ts";
import type { Json, JsonObject } from "./json.ts";

/** Values that stand where a dashboard has another. */
const strangers: readonly Json[] = [
  null,
  true,
  0,
  -1,
  3.5,
  "",
  "table",
  "a\"b'c`${d}\\\n",
  [],
  {},
  [null],
  [{}],
  { type: "row" },
  { "a/b": { "~": 1 } },
  1e21,
];

const keys: readonly string[] = "extra a/b type datasource panels options gridPos title id 0 __proto__".split(
  " ",
);

/** Boards with properties taken away, added and replaced at places that only the seed decides. */
export function mutations(files: readonly BoardFile[], count: number): readonly BoardFile[] {
  const random = new Random(7);
  return Array.from({ length: count }, (_, index) => {
    const { name, board } = random.pick(files);
    // What makes it a dashboard stays: a value that is none is another test's matter.
    const mutated = withChanges({ panels: [], ...board }, random);
    return { name: `${name}, mutation ${index}`, board: { ...mutated, schemaVersion: 42 } };
  });
}

function withChanges(board: JsonObject, random: Random): JsonObject {
  const text = JSON.stringify(board);
  let value = JSON.parse(text) as JsonObject;
  for (let step = 0; step < 4; step++) value = changed(value, random) as JsonObject;
  return value;
}

/** The value with one change, at every level with the same chance. */
function changed(value: Json, random: Random): Json {
  if (typeof value !== "object" || value === null) return random.pick(strangers);
  const entries = Object.entries(value);
  if (entries.length === 0 || random.next() < 0.1)
    return Array.isArray(value)
      ? [...(value as readonly Json[]), random.pick(strangers)]
      : added(value as JsonObject, random);
  const [key] = random.pick(entries);
  const kept = entries.flatMap(([name, each]): [string, Json][] => {
    if (name !== key) return [[name, each]];
    return random.next() < 0.2 ? [] : [[name, changed(each, random)]];
  });
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

function added(value: JsonObject, random: Random): JsonObject {
  return Object.fromEntries([...Object.entries(value), [random.pick(keys), random.pick(strangers)]]);
}

/** A linear congruential generator (Numerical Recipes): the same numbers in every run. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}
