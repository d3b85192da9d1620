import type { Rule } from "./rule.ts";
import { scriptWithoutAttribute } from "./rules/script-without-attribute.ts";

/** Every rule, by its code. */
export const RULES: readonly Rule[] = [scriptWithoutAttribute];
