import * as fc from "fast-check";
import { expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";
import type { FileTree } from "../../src/core.ts";
import type { Fix } from "../../src/lint/diagnostic.ts";
import { fixProject } from "../../src/lint/fix-project.ts";
import type { FixedProject } from "../../src/lint/fix-project.ts";
import type { LintSubject } from "../../src/lint/lint-context.ts";
import { projectSubject } from "../../src/lint/project-subject.ts";

const NAMES = ["a", "b c", "b-c", " a ", "d=e", "g.h", "[j", "é"];
const VALUES = [
  "demo:f",
  "demo: f",
  "demo:f()",
  "demo::f",
  "demo.f",
  "demo/cli.py:f",
  "demo:f [x,]",
  "demo:f # c",
];
const GROUPS = ["pytest11", "pytest", "console_scripts", "scripts", "flake8.extension", "flake8.extensions"];
const COMMENTS = ["", "  # ours", " #"];

const entries = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    value: fc.constantFrom(...VALUES),
    comment: fc.constantFrom(...COMMENTS),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
);
const groups = fc.uniqueArray(fc.tuple(fc.constantFrom(...GROUPS), entries), {
  selector: ([group]) => group,
  minLength: 1,
  maxLength: 3,
});
const lineEnd = fc.constantFrom("\n", "\r\n");
const mark = fc.constantFrom("", "", "", "\ufeff");

const pyproject = fc
  .tuple(
    groups,
    fc.constantFrom("project.entry-points", "entry-points", "project.entry_points", 'project."entry-points"'),
    fc.constantFrom("setuptools.build_meta", "hatchling.build", "flit_core.buildapi"),
    fc.constantFrom("", "[project.scripts]", '["project".scripts]'),
  )
  .map(([tables, parent, backend, scripts]) => [
    "[build-system]",
    `build-backend = "${backend}"`,
    "[project]",
    'name = "demo"',
    'version = "1"',
    ...tables.flatMap(([group, members]) => [
      `[${parent}.${JSON.stringify(group)}]  # "group"`,
      ...members.map(({ name, value, comment }) => `${JSON.stringify(name)} = '${value}'${comment}`),
    ]),
    scripts,
  ]);

const setupCfg = fc
  .tuple(groups, fc.constantFrom("options.entry_points", "entry_points", "options.entry-points"))
  .map(([tables, section]) => [
    `[${section}]`,
    ...tables.flatMap(([group, members]) => [
      `${group} =`,
      ...members.map(({ name, value, comment }) => `    ${name} = ${value}${comment}`),
    ]),
    "[metadata]",
    "name = demo",
  ]);

function fixed(tree: FileTree, isWanted: (fix: Fix) => boolean): FixedProject {
  const read = (changed: FileTree): LintSubject => projectSubject(readProject(changed), changed);
  return fixProject(tree, read, {}, isWanted);
}

test.each([
  ["pyproject.toml", pyproject],
  ["setup.cfg", setupCfg],
])("%s can be read after its fixes, has all its lines, and nothing is left to fix", (path, lines) => {
  fc.assert(
    fc.property(lines, lineEnd, mark, fc.boolean(), (written, end, before, withUnsafe) => {
      const text = before + written.map((line) => line + end).join("");
      const treeWith = (content: string): FileTree =>
        memoryTree({
          [path]: content,
          "demo/__init__.py": "def f(): ...\n",
          "demo/cli.py": "def f(): ...\n",
        });
      const isWanted = ({ safety }: Fix): boolean => withUnsafe || safety === "safe";
      const { files, result } = fixed(treeWith(text), isWanted);
      const after = files[0]?.after ?? text;
      expect(result.diagnostics.map(({ code }) => code)).not.toContain("EP000");
      expect(after.split(end)).toHaveLength(written.length + 1);
      expect(result.diagnostics.filter(({ fix }) => fix !== undefined && isWanted(fix))).toEqual([]);
      expect(fixed(treeWith(after), isWanted).files).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
