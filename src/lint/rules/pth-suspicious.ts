import type { Rule } from "../rule.ts";

/** EP952: .cache.pth: import base64; exec(base64.b64decode('…')) */
export const pthSuspicious: Rule = {
  code: "EP952",
  name: "pth-suspicious",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "Code that runs at every start of the interpreter is hidden, or made hard to read.",
  why: "A file whose name begins with a dot, text that is decoded and then run, a screenful of blanks before the code: what malicious packages do.",
  specification: {
    title: "site: site-specific configuration hook",
    url: "https://docs.python.org/3/library/site.html",
  },
  example: {
    language: "text",
    bad: ".cache.pth: import base64; exec(base64.b64decode('…'))",
    good: "no such file",
  },
  exceptions: "These are facts about the text, no verdict.",
};
