import { bodySpecName, emitBody } from "./emit-body.ts";
import { emitAlternatives, emitComponent, emitNestedComponents } from "./emit-component.ts";
import { emitConfigBlocks } from "./emit-config.ts";
import type { Model } from "./model.ts";
import { commonFile, configFile, fieldsOf } from "./model.ts";

/** Where the names that generated code uses are declared. */
const imports: readonly (readonly [from: string, types: boolean, names: readonly string[]])[] = [
  ["../expression/argument.ts", true, ["ListOf", "MapOf", "TargetValue", "Text"]],
  [
    "../expression/capsule.ts",
    true,
    [
      "Appendable",
      "AuthHandler",
      "Consumer",
      "ExtensionHandler",
      "LogsReceiver",
      "ProfilesAppendable",
      "RelabelRules",
      "Target",
    ],
  ],
  ["../expression/expression.ts", true, ["AlloyValue", "Expression", "Value"]],
  ["../expression/quantity.ts", true, ["Duration", "Size"]],
  ["../expression/secret.ts", true, ["HeaderMap", "OptionalSecret", "Secret", "SecretText", "TextHeaderMap"]],
  ["../component/block.ts", true, ["Alternative", "Component", "FileBlock"]],
  ["../component/block.ts", false, ["alternative", "component", "configBlock"]],
  ["../component/spec.ts", true, ["BodySpec", "ComponentSpec"]],
  ["../component/spec.ts", false, ["alternatives", "attributesOnly", "objectAttribute"]],
];

/** The text of every generated file by name, before formatting. */
export function emitFiles(model: Model, header: string): ReadonlyMap<string, string> {
  const files = [commonFile, configFile, ...model.namespaces];
  return new Map(files.map((file) => [`${file}.gen.ts`, `${header}\n${emitFile(model, file)}`]));
}

function emitFile(model: Model, file: string): string {
  const components = model.componentsOf(file);
  const bodies = model.bodiesOf(file);
  const fieldLists = [
    ...components.map((each) => each.arguments ?? []),
    ...bodies.map((body) => fieldsOf(model.schema, body)),
  ];
  const content = [
    ...bodies.map((body) => emitBody(model, body, file)),
    ...components.map((each) => emitComponent(model, each, file)),
    emitNestedComponents(components),
    emitAlternatives(model, fieldLists, file),
    file === configFile ? emitConfigBlocks(model) : "",
  ].filter((part) => part !== "");
  return [...emitImports(model, file, content.join("\n")), ...content].join("\n\n");
}

function emitImports(model: Model, file: string, content: string): readonly string[] {
  const used = (name: string): boolean => new RegExp(`(?<![\\w."'\`])${name}(?![\\w"'\`])`).test(content);
  const own = imports.flatMap(([from, types, names]) => emitImport(from, types, names.filter(used)));
  if (file === commonFile) return [own.join("\n")];
  const shared = model.bodiesOf(commonFile);
  return [
    [
      ...own,
      ...emitImport(`./${commonFile}.gen.ts`, true, shared.map((body) => model.bodyName(body)).filter(used)),
      ...emitImport(`./${commonFile}.gen.ts`, false, sharedSpecs(model, shared).filter(used)),
    ].join("\n"),
  ];
}

function sharedSpecs(model: Model, shared: readonly string[]): readonly string[] {
  return shared.filter((body) => model.hasBlocks(body)).map((body) => bodySpecName(model, body));
}

function emitImport(from: string, types: boolean, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`import ${types ? "type " : ""}{ ${names.toSorted().join(", ")} } from "${from}";`];
}
