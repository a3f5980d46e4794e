import { describe, expect, test } from "vitest";
import { FakeMachine } from "./machine.fixture.ts";

/*
 * SIGKILL before each command that changes something, for all of them: the script, and all that it has started, is gone. What ran before runs on,
 * or the new one does, and the next run puts everything right. Between two such commands nothing changes, so that these are all the states there are.
 */

interface Course {
  /** Brings the machine to where the script begins. */
  readonly before: (machine: FakeMachine) => Promise<void>;
  /** The script that is killed. */
  readonly script: (machine: FakeMachine) => Promise<string>;
  /** What may run after the kill, by the version that Alloy's configuration names. */
  readonly meanwhile: readonly string[];
  /** What runs after the next run of the same script, its exit code, and where the links lead. */
  readonly next: readonly [status: number, runs: string, current: string, previous: string];
  /** And of rollback.sh after the kill, where there is a release that has one. */
  readonly back?: readonly [runs: string, current: string];
}

const installed =
  (...versions: readonly string[]) =>
  async (machine: FakeMachine): Promise<void> => {
    for (const version of versions)
      expect(await machine.run(`${await machine.unpack({ version })}/install.sh`)).toMatchObject({
        status: 0,
      });
  };
const bundle =
  (...of: Parameters<FakeMachine["unpack"]>) =>
  async (machine: FakeMachine): Promise<string> =>
    `${await machine.unpack(...of)}/install.sh`;

const courses: Readonly<Record<string, Course>> = {
  "an update": {
    before: installed("1.0.0"),
    script: bundle({ version: "1.1.0", gate: true, store: "other" }),
    meanwhile: ["1.0.0", "1.1.0"],
    next: [0, "1.1.0", "1.1.0", "1.0.0"],
    back: ["1.0.0", "1.0.0"],
  },
  "an update that does not come up, and its way back": {
    before: installed("1.0.0"),
    script: bundle({ version: "1.1.0", alloy: "ill", gate: true }),
    meanwhile: ["1.0.0", "1.1.0"],
    next: [1, "1.0.0", "1.0.0", "none"],
    back: ["1.0.0", "1.0.0"],
  },
  "a rollback": {
    before: installed("1.0.0", "1.1.0"),
    script: (machine) => Promise.resolve(machine.at("etc/stackmon/current/rollback.sh")),
    meanwhile: ["1.0.0", "1.1.0"],
    next: [0, "1.0.0", "1.0.0", "1.1.0"],
  },
  "a first installation": {
    before: () => Promise.resolve(),
    script: bundle({ version: "1.0.0" }),
    meanwhile: ["none", "1.0.0"],
    next: [0, "1.0.0", "1.0.0", "none"],
  },
};

const runs = (machine: FakeMachine): string => /\S+$/m.exec(machine.read("state/alloy"))?.[0] ?? "none";
const own = (machine: FakeMachine): string =>
  machine.read("etc/stackmon/stackmon.env") + machine.read("etc/stackmon/tls/node.key");

describe.concurrent.each(Object.entries(courses))("%s, killed before each of its changes", (_, course) => {
  test("runs on meanwhile, and is put right by the next run", { timeout: 300_000 }, async () => {
    const machine = new FakeMachine();
    await course.before(machine);
    const yours = own(machine);
    machine.keep();
    const script = await course.script(machine);
    let killed = 0;
    for (let at = 1; ; at += 1) {
      machine.restore();
      const first = await machine.run(script, [], at);
      if (first.status !== -1) break;
      killed = at;
      expect(course.meanwhile, `killed at ${at}`).toContain(runs(machine));
      expect(own(machine)).toBe(yours);
      const [status, running, current, previous] = course.next;
      // A link that was switched already leads to another script: a rollback that is done is not to be done once more.
      const done =
        script.includes("current/") &&
        !machine.has("etc/stackmon/releases/.pending") &&
        machine.link("current") === current;
      const again = done ? { status } : await machine.run(script);
      expect(
        [again.status, runs(machine), machine.link("current"), machine.link("previous")],
        `killed at ${at}: ${JSON.stringify(again)}`,
      ).toEqual([status, running, current, previous]);
      expect(machine.has("etc/stackmon/releases/.pending")).toBe(false);
      expect(own(machine)).toBe(yours);
    }
    expect(killed).toBeGreaterThanOrEqual(15);
    machine.remove();
  });

  // Left out: of a course that installs nothing there is nothing to go back from.
  test.skipIf(course.back === undefined)("and rollback.sh takes it back", { timeout: 300_000 }, async () => {
    const machine = new FakeMachine();
    await course.before(machine);
    machine.keep();
    const script = await course.script(machine);
    for (let at = 1; ; at += 3) {
      machine.restore();
      if ((await machine.run(script, [], at)).status !== -1) break;
      if (!machine.has("etc/stackmon/releases/.pending")) continue;
      const back = await machine.run(machine.at("etc/stackmon/current/rollback.sh"));
      expect(
        [back.status, runs(machine), machine.link("current")],
        `killed at ${at}: ${JSON.stringify(back)}`,
      ).toEqual([0, ...(course.back ?? [])]);
      expect(machine.has("state/gate")).toBe(false);
    }
    machine.remove();
  });
});
