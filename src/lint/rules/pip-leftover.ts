import type { Rule } from "../rule.ts";

/** EP910: ~ip-1.0.dist-info */
export const pipLeftover: Rule = {
  code: "EP910",
  name: "pip-leftover",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "A directory that pip renamed to remove it, and never did.",
  why: "An interrupted pip leaves ~ip-1.0.dist-info behind, whose entry points are listed a second time, or, of old versions, -ip-1.0.dist-info, which may hide the real one.",
  example: { language: "text", bad: "~ip-1.0.dist-info", good: "nothing of that name" },
};
