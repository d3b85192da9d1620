import type { Rule } from "../rule.ts";

/** EP711; the reader of projects reports it. */
export const flitLegacyMetadata: Rule = {
  code: "EP711",
  name: "flit-legacy-metadata",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "The project uses [tool.flit.metadata] or [tool.flit.scripts].",
  why: "flit_core 4 refuses every such project; versions before 4 read it. The command flit tomlify helps to move to [project].",
  backends: { "flit-core": "rejects" },
  specification: { title: "Flit: pyproject.toml", url: "https://flit.pypa.io/en/latest/pyproject_toml.html" },
  example: {
    language: "toml",
    bad: '[tool.flit.metadata]\nmodule = "demo"\n\n[tool.flit.scripts]\ndemo = "demo:main"',
    good: '[project]\nname = "demo"\nversion = "1.0"\n\n[project.scripts]\ndemo = "demo:main"',
  },
  exceptions: "Projects that require flit_core < 4.",
};
