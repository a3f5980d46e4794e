/** Why `alloy validate` of the pinned Alloy does not see a diagnostic, and what comes of it when Alloy runs. */
export interface Overlooked {
  readonly why: string;
  readonly then: string;
}

const refuses = "alloy run refuses to start";
const loads = "alloy run refuses to load the component, and to start";

/**
 * What the check finds beyond `alloy validate` v1.19.0, by code: codes that are not here it refuses as well. Some are in
 * both, as they are seen in some places and not in others; each diagnostic says with `overlooked` which it is.
 */
export const overlookedCodes: Readonly<Record<string, Overlooked>> = {
  "alloy/dangling-output": { why: "an empty list is a list", then: "everything that arrives is dropped" },
  "alloy/duplicate-output": { why: "a list may hold the same twice", then: "everything is sent twice" },
  "alloy/inexpressible-field": {
    why: "names of fields are taken as they stand",
    then: "the field has another name than was meant",
  },
  "alloy/invalid-regexp": { why: "expressions of stages are not compiled", then: loads },
  "alloy/literal-secret": {
    why: "a literal is as good as any other value",
    then: "everyone who reads the file sees the secret",
  },
  "alloy/misplaced-block": { why: "imports are not followed", then: refuses },
  "alloy/missing-argument": { why: "imports are not followed", then: loads },
  "alloy/missing-label": { why: "labels of inner blocks are not looked at", then: loads },
  "alloy/missing-module": { why: "imports are not followed", then: refuses },
  "alloy/too-deep": { why: "it has no limit of depth", then: "nothing of the file was checked here" },
  "alloy/unbounded-label": {
    why: "any name may be a label",
    then: "stores refuse lines beyond their limit of streams",
  },
  "alloy/unexpected-label": {
    why: "labels of logging, tracing and inner blocks are not looked at",
    then: "alloy run refuses inner blocks with labels; of two logging blocks with different labels the last one counts",
  },
  "alloy/unknown-component": { why: "imports are not followed", then: loads },
  "alloy/unknown-export": { why: "only the component of a reference is looked at", then: loads },
  "alloy/unknown-function": { why: "only the first name of a function is looked at", then: loads },
  "alloy/unknown-reference": {
    why: "one list of variables serves all scopes, and components of imported modules are not looked into",
    then: refuses,
  },
  "alloy/unknown-value": { why: "components check such values when they start", then: loads },
  "alloy/unused-component": {
    why: "the flow of data is not followed",
    then: "what was to be sent or found is lost",
  },
  "alloy/wrong-argument-count": { why: "calls are not looked into", then: loads },
  "alloy/wrong-operand": { why: "only operations on two literals are computed", then: loads },
  "alloy/wrong-signal": { why: "references are not looked into", then: loads },
  "alloy/wrong-type": {
    why: "parentheses, references, calls and lists of receivers are not looked into",
    then: loads,
  },
};
