export type { TranslatedFile } from "./translate.ts";
export { translate } from "./translate.ts";
