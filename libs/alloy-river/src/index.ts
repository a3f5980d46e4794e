export type { ListOf, MapOf, TargetValue, Text } from "./expression/argument.ts";
export type {
  Appendable,
  AuthHandler,
  Capsule,
  Consumer,
  ExtensionHandler,
  LogsReceiver,
  ProfilesAppendable,
  RelabelRules,
  Target,
} from "./expression/capsule.ts";
export type { AlloyValue, Expression, Value } from "./expression/expression.ts";
export { binary, field, isExpression, unary } from "./expression/expression.ts";
export { inline, laidOut, multiline, quotedNames } from "./expression/laid-out.ts";
export { access, alloy, call, index, quoted, raw } from "./expression/source.ts";
export type { Duration, Size } from "./expression/quantity.ts";
export type { HeaderMap, OptionalSecret, Secret, SecretText, TextHeaderMap } from "./expression/secret.ts";
export { unsafeLiteralSecret } from "./expression/secret.ts";
export {
  array,
  coalesce,
  concat,
  constants,
  convert,
  encoding,
  file,
  jsonPath,
  string,
  sys,
} from "./expression/standard-library.ts";
export type { Alternative, Component, FileBlock } from "./component/block.ts";
export type { AlloyFile, Composed, ComposeOptions, PrintOptions } from "./component/compose.ts";
export type { Reference } from "./graph/reference.ts";
export { referencesIn } from "./graph/reference.ts";
export { identity } from "./graph/scope.ts";
export type { StabilityOptions } from "./graph/stability.ts";
export { comment, commented } from "./component/comment.ts";
export { compose, printBlocks } from "./component/compose.ts";
export { camelCase, snakeCase } from "./component/name.ts";
export type {
  CustomArguments,
  CustomComponent,
  Declaration,
  ForeachOptions,
  ModuleArgument,
} from "./component/module.ts";
export {
  argument,
  customComponent,
  declare,
  exportValue,
  foreach,
  fromSource,
  unsafeAttribute,
  unsafeBlock,
  unsafeComponent,
} from "./component/module.ts";
export type { ComponentStability, Stability } from "./schema/stability.ts";
export type { Diagnostic } from "./syntax/diagnostic.ts";
export { formatDiagnostic } from "./syntax/diagnostic.ts";
export type {
  Attribute,
  Block,
  Comment,
  CommentGroup,
  Expr,
  File,
  ObjectField,
  Statement,
} from "./syntax/ast.ts";
export { excerpt } from "./syntax/excerpt.ts";
export type { Formatted } from "./syntax/format.ts";
export { format } from "./syntax/format.ts";
export type { Parsed } from "./syntax/parse.ts";
export { parse } from "./syntax/parse.ts";
export type { Position, Span } from "./syntax/position.ts";
export { print } from "./syntax/print.ts";
