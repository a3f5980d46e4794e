import { parseCommentedVariables, parseEnvironmentFile } from "@stackmon/harness";
import { listAt, textAt, type Json } from "../json.ts";
import type { Part } from "../part.ts";

/** The data sources that a file provisions. */
export function dataSourceParts(file: string, document: Json): readonly Part[] {
  return listAt(document, "datasources").map((value): Part => {
    const name = textAt(value, "name");
    return { kind: "data-source", key: name, name, file, value };
  });
}

/** The variables of a file of environment variables, or those that an example shows in comments. */
export function environmentPart(file: string, text: string): Part {
  const read = file.endsWith(".example") ? parseCommentedVariables : parseEnvironmentFile;
  return { kind: "environment", key: file, name: file, file, value: read(text) };
}

/** A unit of systemd or a drop-in: of each section its directives, each with all its values in order. */
export function unitPart(file: string, text: string): Part {
  const sections: Record<string, Record<string, string[]>> = {};
  let section: Record<string, string[]> = {};
  for (const line of text
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((one) => !/^\s*(?:[#;]|$)/.test(one))) {
    const [, title] = /^\[(.*)\]$/.exec(line) ?? [];
    if (title !== undefined) section = sections[title] ??= {};
    const [, name, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) (section[name] ??= []).push(value);
  }
  const name = file.replace(/^systemd\//, "");
  return { kind: "unit", key: name, name, file, value: sections };
}

/** Every connection of a bundle's `network.json`. */
export function connectionParts(file: string, document: Json): readonly Part[] {
  return listAt(document, "connections").map((value): Part => {
    const text = (key: string): string => textAt(value, key);
    const between = `${text("direction")}: ${text("source")} → ${text("destination")}`;
    const at = `${text("address")}:${text("port")}`;
    const [key, name] = [`${between}, ${text("purpose")}`, `${between} ${at}, ${text("purpose")}`];
    return { kind: "connection", key, name, file, value };
  });
}
