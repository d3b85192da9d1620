import type { Rule } from "../rule.ts";

/** EP109: `package-mode = false` */
export const scriptsNeverInstalled: Rule = {
  code: "EP109",
  name: "scripts-never-installed",
  severity: "warning",
  isDefault: true,
  targets: ["project"],
  summary: "Entry points are declared, but the project is not installed as a package.",
  why: "With package-mode = false Poetry installs the dependencies only, and no entry point.",
  consequence: "nothing of it is installed",
  specification: { title: "Poetry: pyproject.toml", url: "https://python-poetry.org/docs/pyproject/" },
  example: {
    language: "toml",
    bad: '[tool.poetry]\npackage-mode = false\n\n[tool.poetry.scripts]\ndemo = "demo:main"',
    good: '[tool.poetry]\nname = "demo"\nversion = "1.0"\n\n[tool.poetry.scripts]\ndemo = "demo:main"',
  },

  *check({ project, entries }) {
    if (project === undefined) return;
    const document = project.documents.pyproject;
    const { name, module } = project.buildBackend;
    // Any other back-end builds it, whatever Poetry does with the project that it is in.
    if (name !== "poetry-core" && module !== null) return;
    if (entries.length === 0 || document?.table("tool", "poetry")?.["package-mode"] !== false) return;
    yield {
      path: "pyproject.toml",
      range: document.keyRange("tool", "poetry", "package-mode"),
      message: "package-mode = false: the project is never installed, and so are none of its entry points",
    };
  },
};
