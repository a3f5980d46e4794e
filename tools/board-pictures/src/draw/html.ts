/** Text of HTML that is complete as it stands. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

/** HTML with its inserted texts escaped; what is HTML already is inserted as it is. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((all, text, index) => `${all}${inserted(parts[index - 1] ?? "")}${text}`) };
}

function inserted(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "html" in part ? part.html : part.map((each) => each.html).join("");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
