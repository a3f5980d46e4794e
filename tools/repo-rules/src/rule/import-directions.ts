import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { textsWhere, type Repository } from "../repository.ts";
import { importsOf, type ImportedModule } from "../source/imports.ts";
import { isTest, isTypeScript, projectOf } from "../source/path.ts";
import type { Violation } from "../violation.ts";
import { projectImports, roomImports, testOnlyProjects } from "./directions.ts";

interface Place {
  readonly path: string;
  readonly project: string;
  readonly imported: ImportedModule;
}

/** `repo/import-direction`: imports point down, between projects and between alloy-river's rooms. */
export function importDirections(repository: Repository): readonly Violation[] {
  const projects = projectsByName(repository);
  return textsWhere(repository, isTypeScript).flatMap(([path, text]) => {
    const project = projectOf(path);
    if (project === undefined) return [];
    return importsOf(path, text).flatMap((imported) => {
      const place = { path, project, imported };
      const reason = imported.specifier.startsWith(".")
        ? againstRooms(place)
        : (againstPurity(place) ?? againstProjects(place, projects));
      return reason === undefined ? [] : [violation(place, reason)];
    });
  });
}

interface Reason {
  readonly message: string;
  readonly help: string;
}

function violation({ path, imported }: Place, reason: Reason): Violation {
  return { code: "repo/import-direction", where: `${path}:${imported.line}`, ...reason };
}

/** Package names are read from the package.json files: `@stackmon/build` → `apps/build`. */
function projectsByName(repository: Repository): ReadonlyMap<string, string> {
  const manifests = textsWhere(repository, (path) => /^(libs|apps|tools)\/[^/]+\/package\.json$/.test(path));
  return new Map(
    manifests.map(([path, text]) => [(JSON.parse(text) as { name: string }).name, posix.dirname(path)]),
  );
}

function againstPurity({ path, project, imported: { specifier } }: Place): Reason | undefined {
  const pure = project.startsWith("libs/") && path.startsWith(`${project}/src/`) && !isTest(path);
  if (!pure || !isBuiltin(specifier)) return undefined;
  return {
    message: `a library imports ${specifier}; libraries take data and yield data`,
    help: "take what it reads as an argument, and read it in apps/ or tools/",
  };
}

function againstProjects(place: Place, projects: ReadonlyMap<string, string>): Reason | undefined {
  const { path, project, imported } = place;
  const [scope, name, ...inside] = imported.specifier.split("/");
  const target = projects.get(`${scope}/${name}`);
  if (target === undefined || target === project) return undefined;
  if (inside[0] === "src" || inside[0] === "dist") {
    return {
      message: `${imported.specifier} reaches into another package's files`,
      help: "import what the package exports",
    };
  }
  const allowed = [...(projectImports[project] ?? []), ...(isTest(path) ? testOnlyProjects : [])];
  if (allowed.includes(target)) return undefined;
  return {
    message: `${project} imports ${target}; it may import ${allowed.join(", ") || "no other project"}`,
    help: `move the shared part down, or hand it in from apps/build's compose`,
  };
}

function againstRooms({ path, project, imported: { specifier } }: Place): Reason | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  if (projectOf(target) !== project) {
    return { message: `${specifier} leaves ${project}`, help: "import the other package by its name" };
  }
  const rooms = roomImports[project];
  const from = roomOf(path, project);
  if (rooms === undefined || from === undefined || isTest(path)) return undefined;
  const to = roomOf(target, project) ?? "the package's entry";
  const allowed = rooms[from];
  if (to === from || allowed === undefined || allowed.includes(to)) return undefined;
  return {
    message: `${from} imports ${to}; it may import ${allowed.join(", ") || "no other room"}`,
    help: "move the shared part down to the room that both may import",
  };
}

/** The folder below src; undefined for files directly in src, which are entries. The schema's data are generated. */
function roomOf(path: string, project: string): string | undefined {
  if (path.endsWith("/src/generated/schema.gen.ts")) return "schema";
  return new RegExp(`^${project}/src/([^/]+)/`).exec(path)?.[1];
}
