import type { Layout } from "../syntax/layout.ts";
import { readPicture } from "../syntax/layout.ts";

const key: unique symbol = Symbol.for("stackmon.alloy-river.layout");

const quotedKey: unique symbol = Symbol.for("stackmon.alloy-river.quoted-names");

/** A layout that a builder asked for: a picture, or that of the elements that it turns out to have. */
export type LayoutWish = Layout | "one a line" | "in one line";

/** The layout that was wished for an object, list or expression. */
export function wishOf(value: object): LayoutWish | undefined {
  return (value as { readonly [key]?: LayoutWish })[key];
}

/** A copy of a value that wishes for a layout. */
export function withWish<T extends object>(value: T, wish: LayoutWish): T {
  const copy: object = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value };
  return Object.assign(copy, { [key]: wish }) as T;
}

/**
 * The arguments of a block, a list, an object or a call, laid out like a picture: what stands between the brackets,
 * with `_` for each element of a list, object or call, and the upstream name for each statement of a block. Comments are
 * written as they stand in it, and so are line breaks. What the picture does not name comes after what it does.
 *
 * Throws where the picture holds anything but names, `_`, commas and comments.
 *
 * @example
 * ```ts
 * import { laidOut } from "@stackmon/alloy-river";
 * import * as prometheus from "@stackmon/alloy-river/prometheus";
 *
 * export const hub = prometheus.remoteWrite(
 *   "hub",
 *   laidOut(
 *     { endpoint: [{ url: "http://127.0.0.1:8428/api/v1/write" }], externalLabels: { region: "eu" } },
 *     `
 *       // Which machine this is.
 *       external_labels
 *       endpoint
 *     `,
 *   ),
 * );
 * ```
 */
export function laidOut<const T extends object>(value: T, picture: string): T {
  return withWish(value, readPicture(picture));
}

/** A list, object or call with each element on a line of its own, whatever its length. */
export function multiline<const T extends object>(value: T): T {
  return withWish(value, "one a line");
}

/** A list, object or call on one line, whatever its length; elements that are multiline may stand in it. */
export function inline<const T extends object>(value: T): T {
  return withWish(value, "in one line");
}

/** An object whose names stand in quotes, those that need none too: `{"job" = "stacks"}`. */
export function quotedNames<const T extends object>(value: T): T {
  return { ...value, [quotedKey]: true };
}

/** Whether an object's names are to stand in quotes. */
export function hasQuotedNames(value: object): boolean {
  return quotedKey in value;
}
