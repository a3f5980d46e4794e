/** Colours that boards name, on a dark ground. */
const named: Readonly<Record<string, string>> = {
  text: "#d4d7de",
  transparent: "#5b6270",
  green: "#5fb760",
  yellow: "#e8c229",
  orange: "#f08a33",
  red: "#ea4b5a",
  blue: "#5b93ec",
  purple: "#ab7ad6",
};

/** Of series that nobody has given a colour; as many as the eye tells apart, then again. */
const palette = [
  "#6fbf73",
  "#e6c34a",
  "#6aa7f0",
  "#ef8a4c",
  "#e8606f",
  "#a98be0",
  "#4fc3c7",
  "#d98ac2",
  "#a8c256",
  "#9fb3c8",
] as const;

/** A colour of a board's JSON: a name, with `dark-` and the like before it, or any of CSS. */
export const colorOf = (name: string): string =>
  named[name.replace(/^(?:semi-|super-)?(?:dark|light)-/, "")] ?? name;

export const paletteColor = (index: number): string => palette[index % palette.length] ?? palette[0];
