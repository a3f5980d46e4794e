export { readCorpus, type CorpusFile } from "./corpus.ts";
export { provideSyntaxOracle, provideValidateOracle } from "./programs.ts";
export {
  askSyntax,
  measureSyntax,
  type SyntaxAnswer,
  type SyntaxDiagnostic,
  type SyntaxSpeed,
} from "./syntax.ts";
export {
  askValidate,
  type ValidateAnswer,
  type ValidateDiagnostic,
  type ValidateOptions,
} from "./validate.ts";
