export { readRepository } from "./read-repository.ts";
export { repositoryOf } from "./repository.ts";
export type { Repository, Rule } from "./repository.ts";
export { rules } from "./rule/rules.ts";
export { formatViolation } from "./violation.ts";
export type { Violation } from "./violation.ts";
