export { missingHeaders } from "./build.ts";
export { cacheRoot, type Environment } from "./cache.ts";
export { ENGINE_NAMES, engines, isEngineName, type EngineName } from "./engines.ts";
export { engine, enginePath, findEngine, type Found } from "./find.ts";
export { provide, type Provided, type ProvideOptions } from "./provide.ts";
export type { GoModule, Recipe } from "./recipe/recipe.ts";
