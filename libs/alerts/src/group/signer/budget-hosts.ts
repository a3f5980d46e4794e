import type { Burning } from "../../rule/burning.ts";
import type { Pace } from "./asked-samples.ts";

/** A signer, beside which another service of its host counts something under the same names. */
export interface AskedHost {
  readonly host: string;
  readonly paces: readonly Pace[];
  readonly fires: boolean;
  /** The other service is asked and does not answer, or answers and is not asked. */
  readonly another?: "asks" | "answers";
  /** It answers nothing after this minute, and was restarted: the family of answers is gone. */
  readonly muteFrom?: number;
  readonly restarts?: number;
}

const usual = 1_000;

/** What each host of a pair's story does: a mistake in a rule makes one of them heard that should not be, or the reverse. */
export function askedHosts(pair: Burning): readonly AskedHost[] {
  return [...levels(pair), ...inShort(pair), ...inLong(pair), ...others(pair)];
}

/** More than what the long window sees; so much is asked before that errors in the story are few of a day's. */
function before({ asked, unit }: Burning): Pace {
  return [asked - 65 * unit, 10 * usual, 0];
}

/** A share that is heard, whichever window it is of; not so much that another pair of windows hears of it. */
function badOf({ bound }: Burning): number {
  return Math.min(1, 2 * bound);
}

/** A window is a little below or above the bound, and the other far above it. */
function levels(pair: Burning): readonly AskedHost[] {
  const { asked, unit, bound } = pair;
  const bad = badOf(pair);
  const late = asked - 8 * unit;
  /** With eight of sixty units bad, the long window is at the share if the others are at this. */
  const rest = (share: number): number => (60 * share - 8 * bad) / 52;
  const long = (share: number): readonly Pace[] => [
    before(pair),
    [late, usual, rest(share)],
    [asked, usual, bad],
  ];
  const short = (share: number): readonly Pace[] => [before(pair), [late, usual, bad], [asked, usual, share]];
  const [less, more] = [0.96 * bound, 1.04 * bound];
  return [
    { host: "long less", paces: long(less), fires: false, another: "asks" },
    { host: "long more", paces: long(more), fires: true, another: "answers" },
    { host: "short less", paces: short(less), fires: false, another: "asks" },
    { host: "short more", paces: short(more), fires: true, another: "answers" },
  ];
}

/** Very much is asked or answered at once, in the earlier half of the short window or just before it, and little else. */
function inShort(pair: Burning): readonly AskedHost[] {
  const { asked, unit } = pair;
  const bad = badOf(pair);
  const burst = (from: number, to: number, unanswered: number, rest: number): readonly Pace[] => [
    before(pair),
    [asked - 10 * unit, usual, bad],
    [from, usual / 10, rest],
    [to, 10 * usual, unanswered],
    [asked, usual / 10, rest],
  ];
  const earlier = [asked - Math.ceil(3.5 * unit), asked - Math.ceil(2.5 * unit)] as const;
  const just = [asked - 8 * unit, asked - 7 * unit] as const;
  return [
    { host: "answers at once", paces: burst(...earlier, 0, bad), fires: false },
    { host: "has answered at once", paces: burst(...just, 0, bad), fires: true },
    { host: "is asked at once", paces: burst(...earlier, 0.99, 0), fires: true },
    { host: "has been asked at once", paces: burst(...just, 0.99, 0), fires: false },
  ];
}

/** The same in the earlier half of the long window; what was before it is more than what is in it anyway. */
function inLong(pair: Burning): readonly AskedHost[] {
  const { asked, unit } = pair;
  const bad = badOf(pair);
  const [from, to] = [asked - 45 * unit, asked - 44 * unit];
  const answered: readonly Pace[] = [
    before(pair),
    [from, usual, bad],
    [to, 100 * usual, 0],
    [asked, usual, bad],
  ];
  const unanswered: readonly Pace[] = [
    before(pair),
    [from, usual, 0],
    [to, 300 * usual, 1 - 1 / 300],
    [asked - 8 * unit, usual, 0],
    [asked, usual, bad],
  ];
  return [
    { host: "answered long ago", paces: answered, fires: false },
    { host: "asked long ago", paces: unanswered, fires: true },
  ];
}

function others(pair: Burning): readonly AskedHost[] {
  const { asked, unit } = pair;
  const gone = asked - 3 * unit;
  return [
    { host: "mute", paces: [before(pair), [gone, usual, 1]], fires: true, muteFrom: asked - 66 * unit },
    { host: "well", paces: [[asked, usual, 0.014]], fires: false },
    {
      host: "restarted",
      paces: [[asked, usual, 0.014]],
      fires: false,
      restarts: asked - 2 * unit,
    },
    { host: "unasked", paces: [[asked, 0, 0]], fires: false },
  ];
}
