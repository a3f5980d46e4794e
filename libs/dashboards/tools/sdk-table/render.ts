import type { BuilderTable, SdkTable } from "../../src/import/sdk-table.ts";
import { parseType, type TypeExpression } from "../../src/import/type-expression.ts";
import { readDeclarations, sdkVersion, type Declarations } from "./declarations.ts";
import { exportsOf, probe } from "./probe.ts";

/** Modules of other models than the classic dashboard's: what is built there is reached from no classic board. */
const otherModels = /^(?:dashboardv2|alerting|librarypanel)/;

/** The generated files by name. */
export function render(): ReadonlyMap<string, string> {
  const table = sdkTable();
  const header = `// Generated from the declarations and the code that package.json pins (Grafana foundation SDK ${sdkVersion()}) by \`nx run dashboards:generate\`; do not edit.\n`;
  const modules = [...new Set([...Object.keys(table.builders), ...Object.keys(table.enums)].map(moduleOf))];
  return new Map([
    [
      "sdk-table.gen.ts",
      `${header}import type { SdkTable } from "../import/sdk-table.ts";\n\nexport const sdk: SdkTable = ${tableText(table)};\n`,
    ],
    [
      "sdk-modules.gen.ts",
      `${header}${modules
        .toSorted()
        .map((name) => `import * as ${name} from "@grafana/grafana-foundation-sdk/${name}";\n`)
        .join("")}\nexport const modules: Readonly<Record<string, object>> = { ${modules
        .toSorted()
        .join(", ")} };\n`,
    ],
  ]);
}

/** A line for each method, type and enumeration, so that an update of the SDK is read as what it changes. */
function tableText({ builders, types, enums, queryModules: queries }: SdkTable): string {
  const lines = (record: Readonly<Record<string, unknown>>): string =>
    `{\n${Object.entries(record)
      .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
      .join("")}}`;
  const builderTexts = Object.entries(builders).map(([name, { builds, parameters, methods, constants }]) => {
    const head = `builds: ${JSON.stringify(builds)}, parameters: ${JSON.stringify(parameters)}`;
    const body = methods.map((method) => `${JSON.stringify(method)},\n`).join("");
    return `${JSON.stringify(name)}: { ${head}, methods: [\n${body}], constants: ${JSON.stringify(constants)} },\n`;
  });
  return `{\nbuilders: {\n${builderTexts.join("")}},\ntypes: ${lines(types)},\nenums: ${lines(enums)},\nqueryModules: ${lines(queries)},\n}`;
}

/** What a classic dashboard can be built of. */
export function sdkTable(): SdkTable {
  const declared = readDeclarations();
  const builders: Record<string, BuilderTable> = {};
  const reached = new Set<string>();
  const visit = (type: TypeExpression): void => {
    for (const name of namesIn(type)) {
      if (reached.has(name)) continue;
      reached.add(name);
      const text = declared.types.get(name);
      if (text !== undefined) visit(parseType(text));
      for (const one of buildersOf(name, declared)) {
        const table = probe(one);
        builders[`${one.module}.${one.name}`] = table;
        [
          ...table.parameters.map(({ type: each }) => each),
          ...table.methods.flatMap(({ parameters }) => parameters),
        ]
          .map(parseType)
          .forEach(visit);
      }
    }
  };
  for (const root of ["Dashboard", "Panel", "RowPanel", "VariableModel"])
    visit(parseType(`dashboard.${root}`));
  const pick = <T>(all: ReadonlyMap<string, T>): Record<string, T> =>
    Object.fromEntries(
      [...all].filter(([name]) => reached.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    builders: Object.fromEntries(Object.entries(builders).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    types: pick(declared.types),
    enums: pick(declared.enums),
    queryModules: queryModules(declared),
  };
}

const moduleOf = (name: string): string => name.slice(0, name.indexOf("."));

function buildersOf(type: string, { builders }: Declarations): Declarations["builders"] {
  return builders.filter(({ builds, module }) => builds === type && !otherModels.test(module));
}

/** Names of a type, those of enumerations without their member. */
function namesIn(type: TypeExpression): readonly string[] {
  switch (type.kind) {
    case "literal":
      return [];
    case "name":
      return [type.name.split(".").slice(0, 2).join("."), ...type.args.flatMap(namesIn)];
    case "array":
      return namesIn(type.of);
    case "object":
      return type.fields.flatMap((field) => namesIn(field.type));
    case "union":
      return type.options.flatMap(namesIn);
  }
}

/** The v2 query builder of a module says which data source its queries are for. */
function queryModules({ builders }: Declarations): Readonly<Record<string, string>> {
  const entries = builders
    .filter(({ name, module }) => name === "QueryV2Builder" && !otherModels.test(module))
    .map(({ module, name }) => {
      const { internal } = new (
        exportsOf(module)[name] as new () => { readonly internal: { group: string } }
      )();
      return [internal.group, module] as const;
    });
  return Object.fromEntries(entries);
}
