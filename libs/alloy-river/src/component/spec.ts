import type { ComponentStability } from "../schema/stability.ts";

/**
 * What printing must know of a body: which arguments are blocks. All others are attributes. A function, because
 * bodies may hold themselves and most are never asked for.
 */
export type BodySpec = () => { readonly [argument: string]: ArgumentSpec };

export type ArgumentSpec = BodySpec | LabelledSpec | typeof objectAttribute | typeof alternatives;

/** Blocks with a label each, given as an object by label. */
export interface LabelledSpec {
  readonly labelled: BodySpec;
}

/** An attribute whose object has fields of upstream's, so that their names are converted like arguments. */
export const objectAttribute = "object";

/** A list of blocks that know their names and bodies. */
export const alternatives = "alternatives";

/** A body of attributes alone. */
export const attributesOnly: BodySpec = () => ({});

/** A body of attributes whose names are the user's and stay as they are. */
export const verbatim: BodySpec = () => ({});

export interface ComponentSpec {
  readonly name: string;
  readonly stability: ComponentStability;
  /** Upstream names of what it exports. */
  readonly exports: readonly string[];
  readonly body: BodySpec;
}
