import type { BoardDiagnostic } from "./diagnostic.ts";

/** A rule that does not hold in one place, with the reason. */
export interface Exclusion {
  /** The rule's code: `dashboard/missing-host-matcher`. */
  readonly code: string;
  /** The dashboard's UID. */
  readonly board: string;
  /** The panel's id; absent for what belongs to no panel: variables, links, annotations, the dashboard itself. */
  readonly panel?: number;
  /** Why the rule does not hold here: who reads the exclusion must be able to judge it. */
  readonly reason: string;
}

/** A diagnostic that an exclusion takes out of the findings. */
export interface Excluded {
  readonly diagnostic: BoardDiagnostic;
  readonly reason: string;
}

/** What remains, what is excluded, and what is wrong with the exclusions themselves. */
export interface Sifted {
  readonly diagnostics: readonly BoardDiagnostic[];
  readonly excluded: readonly Excluded[];
}

/** A diagnostic with the UID of its board. */
export interface OfBoard {
  readonly uid: string | undefined;
  readonly diagnostic: BoardDiagnostic;
}

/**
 * Takes the excluded diagnostics out.
 *
 * Diagnostics: `dashboard/idle-exclusion`, for each exclusion that takes out nothing or says no reason.
 */
export function sift(all: readonly OfBoard[], exclusions: readonly Exclusion[]): Sifted {
  const ruled = all.map((one) => ({ ...one, by: exclusions.find((exclusion) => isMeant(exclusion, one)) }));
  const used = new Set(ruled.map(({ by }) => by));
  return {
    diagnostics: [
      ...ruled.filter(({ by }) => by === undefined).map(({ diagnostic }) => diagnostic),
      ...exclusions.flatMap((one) => faultOf(one, used.has(one))),
    ],
    excluded: ruled.flatMap(({ diagnostic, by }) =>
      by === undefined ? [] : [{ diagnostic, reason: by.reason }],
    ),
  };
}

function isMeant({ code, board, panel, reason }: Exclusion, { uid, diagnostic }: OfBoard): boolean {
  return reason.trim() !== "" && code === diagnostic.code && board === uid && panel === diagnostic.panel;
}

function faultOf(exclusion: Exclusion, isUsed: boolean): readonly BoardDiagnostic[] {
  const { code, board, panel, reason } = exclusion;
  if (isUsed) return [];
  const where = `exclusion of ${code} › ${board}${panel === undefined ? "" : ` › ${panel}`}`;
  const [message, help] =
    reason.trim() === ""
      ? ["the exclusion says no reason, and is not heeded", "say why the rule does not hold here"]
      : [
          "the exclusion takes out nothing: there is no such finding",
          "remove it, or correct code, board or panel",
        ];
  return [{ code: "dashboard/idle-exclusion", severity: "error", where, message, help, pointer: "" }];
}
