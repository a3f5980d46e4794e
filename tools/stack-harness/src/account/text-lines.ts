import type { IncomingMessage } from "node:http";
import { get } from "node:http";

/**
 * The lines of an answer while it arrives, without their line breaks and without empty ones, in the portions in which
 * they come: a portion for each piece of the answer, as a step for each line would cost more than all else.
 *
 * Throws when the answer is no success or ends early. It does not use `fetch`, whose bodies are fifty times slower on
 * Node 20 (125 MB in 14 s, against 0.3 s).
 */
export async function* fetchLines(url: string): AsyncGenerator<readonly string[], void, undefined> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, resolve).on("error", reject);
  });
  if (response.statusCode !== 200)
    throw new Error(`${url} answered ${response.statusCode}: ${await beginning(response)}`);
  yield* textLines(response);
}

/** {@link fetchLines} of a body. */
export async function* textLines(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[], void, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines.filter((line) => line !== "");
  }
  if (rest !== "") yield [rest];
}

async function beginning(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return text.trim().slice(0, 500);
}
