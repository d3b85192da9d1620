import { describe, expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import { RULES } from "../../src/lint/rules.ts";
import type { Rule } from "../../src/lint/rule.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const pythonParser = await loadPythonParser();
const MODULE = "class A: ...\nclass Checker: ...\ndef main(): ...\n";
const SOURCES = {
  "demo/__init__.py": MODULE,
  "demo/cli.py": MODULE,
  "demo/plugin.py": MODULE,
  "demo/p.py": MODULE,
  "demo_cli.py": MODULE,
};

/** The back-ends that some defects need. */
const BUILT_BY: Readonly<Record<string, string>> = {
  EP103: "hatchling.build",
  EP107: "poetry.core.masonry.api",
  EP109: "poetry.core.masonry.api",
  EP110: "poetry.core.masonry.api",
  EP309: "poetry.core.masonry.api",
  EP710: "poetry.core.masonry.api",
  EP711: "flit_core.buildapi",
};
/** What one file alone does not show. */
const NEED_MORE = new Set(["EP501", "EP603", "EP605", "EP809"]);

/** The codes of what is found in a project that consists of an example. */
function codes(code: string, language: Rule["example"]["language"], example: string): readonly string[] {
  const backend = BUILT_BY[code];
  const text = backend === undefined ? example : `${example}\n[build-system]\nbuild-backend = "${backend}"\n`;
  const file = { toml: "pyproject.toml", ini: "setup.cfg", python: "setup.py", text: "pyproject.toml" }[
    language
  ];
  const tree = memoryTree({ ...SOURCES, [file]: text });
  const project = readProject(tree, { pythonParser });
  const settings = { select: ["ALL"] };
  return lintProject(project, tree, { pythonParser, settings }).diagnostics.map((found) => found.code);
}

const inProjects = RULES.filter(
  ({ code, targets, example }) =>
    targets.includes("project") && example.language !== "text" && !NEED_MORE.has(code),
);

describe("a rule reports its own bad example, and not its good one", () => {
  test.each(inProjects.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
    "%s",
    (_, { code, example }) => {
      expect(codes(code, example.language, example.bad)).toContain(code);
      expect(codes(code, example.language, example.good)).not.toContain(code);
    },
  );
});
