import { describe, expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import type { BuildBackendName } from "../../src/project/build-backend.ts";
import type { LintSettings } from "../../src/lint/lint-settings.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What surrounds the text of a case. */
interface Surroundings {
  /** The file that holds the text. @default "pyproject.toml" */
  readonly file?: string;
  /** The back-end, named at the end of pyproject.toml; `null`: there is no [build-system]. @default "hatchling" */
  readonly by?: BuildBackendName | null;
  /** Its requirement, where the version counts: `flit_core<4` */
  readonly requires?: string;
  /** Other files, beside or in place of the package demo. */
  readonly files?: Files;
  readonly settings?: LintSettings;
}

type Valid = [why: string, text: string, surroundings?: Surroundings];
/** @param found `EP101 1:28`, and `EP101 setup.cfg:1:28` where that is not the file of the case. */
type Invalid = [why: string, text: string, found: readonly string[], surroundings?: Surroundings];

const pythonParser = await loadPythonParser();

const MODULES: Readonly<Record<BuildBackendName, string>> = {
  setuptools: "setuptools.build_meta",
  "flit-core": "flit_core.buildapi",
  hatchling: "hatchling.build",
  "poetry-core": "poetry.core.masonry.api",
  "pdm-backend": "pdm.backend",
  "pdm-pep517": "pdm.pep517.api",
  "scikit-build-core": "scikit_build_core.build",
  "meson-python": "mesonpy",
  maturin: "maturin",
  "uv-build": "uv_build",
  pbr: "pbr.build",
  unknown: "build_here",
};
const SOURCES: Files = {
  "demo/__init__.py": "def main(): ...\ndef other(): ...\nclass A: ...\nclass B: ...\n",
  "demo/cli.py": "def main(): ...\nclass App:\n    def start(self): ...\n",
};

/** All that is found in a project, in the order of its files and lines. */
function findings(text: string, surroundings: Surroundings = {}): readonly string[] {
  const { file = "pyproject.toml", by = file === "pyproject.toml" ? "hatchling" : null } = surroundings;
  const { requires = "", files = {}, settings = { select: ["ALL"] } } = surroundings;
  const written: Record<string, string | Uint8Array> = { ...SOURCES, [file]: text, ...files };
  if (by !== null) {
    const system = `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${MODULES[by]}"\n`;
    written["pyproject.toml"] = `${String(written["pyproject.toml"] ?? "")}\n${system}`;
  }
  const tree = memoryTree(written);
  const { diagnostics } = lintProject(readProject(tree, { pythonParser }), tree, { pythonParser, settings });
  return diagnostics.map(({ code, path, line, column }) => {
    const place = line === undefined || column === undefined ? "file" : `${line}:${column}`;
    return path === file ? `${code} ${place}` : `${code} ${path}:${place}`;
  });
}

/** What a rule reports, and what it does not: the whole project is checked by all rules each time. */
export function specify(
  rule: string,
  { valid, invalid }: { readonly valid: readonly Valid[]; readonly invalid: readonly Invalid[] },
): void {
  describe.each([rule])("%s", () => {
    test.each(valid)("valid: %s", (_, text, surroundings) => {
      expect(findings(text, surroundings)).toEqual([]);
    });

    test.each(invalid)("invalid: %s", (_, text, found, surroundings) => {
      expect(findings(text, surroundings)).toEqual(found);
    });
  });
}

/** A pyproject.toml with these lines in [project.scripts]; the first of them is the second line. */
export function scripts(...lines: readonly string[]): string {
  return ["[project.scripts]", ...lines, ""].join("\n");
}

/** A pyproject.toml with these lines in a group of plug-ins; the first of them is the second line. */
export function plugins(group: string, ...lines: readonly string[]): string {
  return [`[project.entry-points.${group}]`, ...lines, ""].join("\n");
}
