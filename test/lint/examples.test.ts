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
};

/** The codes of what is found in a project that consists of an example. */
function codes(language: Rule["example"]["language"], text: string): readonly string[] {
  const file = { toml: "pyproject.toml", ini: "setup.cfg", python: "setup.py", text: "pyproject.toml" }[
    language
  ];
  const tree = memoryTree({ ...SOURCES, [file]: text });
  const project = readProject(tree, { pythonParser });
  const settings = { select: ["ALL"] };
  return lintProject(project, tree, { pythonParser, settings }).diagnostics.map(({ code }) => code);
}

const inProjects = RULES.filter(
  ({ targets, example }) => targets.includes("project") && example.language !== "text",
);

describe("a rule reports its own bad example, and not its good one", () => {
  test.each(inProjects.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
    "%s",
    (_, { code, example }) => {
      expect(codes(example.language, example.bad)).toContain(code);
      expect(codes(example.language, example.good)).not.toContain(code);
    },
  );
});
