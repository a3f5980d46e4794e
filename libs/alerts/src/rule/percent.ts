/** `10 %` of 0.1, without the digits that binary fractions add. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
