/** Comments lose their carriage returns, except one that keeps a `*` and a `/` inside a block comment apart. */
export function withoutCarriageReturns(comment: string): string {
  if (comment.startsWith("//")) return comment.replaceAll("\r", "");
  return comment.replace(/\r/g, (found, at: number) =>
    comment[at + 1] === "/" && followsStar(comment, at) ? found : "",
  );
}

/** Whether the last character before `at`, carriage returns left out, is a `*` behind the opening of a block comment. */
function followsStar(comment: string, at: number): boolean {
  let before = at - 1;
  while (comment[before] === "\r") before--;
  return before > 1 && comment[before] === "*";
}
