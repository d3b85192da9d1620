import type { Rule } from "../rule.ts";

/** EP951: demo.pth: import os; os.system('…') */
export const pthExecutesCode: Rule = {
  code: "EP951",
  name: "pth-executes-code",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "Code that nobody knows runs at every start of the interpreter.",
  why: "Lines of .pth files that begin with import, sitecustomize and usercustomize run before any program does.",
  specification: {
    title: "site: site-specific configuration hook",
    url: "https://docs.python.org/3/library/site.html",
  },
  example: { language: "text", bad: "demo.pth: import os; os.system('…')", good: "demo.pth: ../src" },
  exceptions: "What a known tool writes, as it writes it, is not reported; pyep hooks shows all.",
};
