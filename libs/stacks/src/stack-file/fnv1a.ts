/**
 * FNV-1a of a text's code points, 32 bits: the same on every machine and in every release.
 *
 * *Source:* RFC 9923, section 5.
 */
export function fnv1a(text: string): number {
  return [...text].reduce((sum, character) => {
    return Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }, 0x811c9dc5);
}
