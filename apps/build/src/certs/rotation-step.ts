/**
 * The steps that replace an authority while nodes keep sending; between two of them each machine gets its files and its
 * programs read them:
 *
 * - `trust`: a new authority is made, and every ca.crt holds both;
 * - `issue`: the new one issues, and every holder has a certificate of it;
 * - `drop`: every ca.crt holds the new one alone, and the old one is removed with its key.
 */
export const rotationSteps = ["trust", "issue", "drop"] as const;

export type RotationStep = (typeof rotationSteps)[number];
