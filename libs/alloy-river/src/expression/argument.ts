import type { Target } from "./capsule.ts";
import type { Expression, Value } from "./expression.ts";

/** Text, perhaps of a certain form, or an expression that yields text. */
export type Text<Form extends string = string> = Form | Expression<string>;

/** A list of elements as written (`Element`), or an expression that yields one of computed values (`Computed`). */
export type ListOf<Element, Computed> = readonly Element[] | Expression<readonly Computed[]>;

/** A list whose elements, or the whole of it, may be expressions. */
export type List<T> = ListOf<Value<T>, T>;

/** An object with keys of the user's, or an expression that yields one. */
export type MapOf<Element, Computed> =
  { readonly [key: string]: Element | undefined } | Expression<{ readonly [key: string]: Computed }>;

/** A target written as its labels, or one that another component found. */
export type TargetValue = { readonly [label: string]: Text } | Expression<Target>;
