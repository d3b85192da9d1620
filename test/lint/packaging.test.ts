import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";
import { OwnModules } from "../../src/lint/own-modules.ts";
import { packagedModules } from "../../src/lint/packaged-modules.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

/** A source tree, and the Python files in the wheel that its back-end made of it; `null`: it refused. */
interface RecordedWheel {
  readonly backend: string;
  readonly files: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly packaged: readonly string[] | null;
}

const RECORDED = JSON.parse(
  readFileSync("fixtures/packaging/wheels.json", "utf8"),
) as readonly RecordedWheel[];
const pythonParser = await loadPythonParser();

/** What is said of each source file, by the file that it would be in the wheel. */
function answers({
  files,
  sources,
}: RecordedWheel): readonly (readonly [file: string, isPackaged: boolean | undefined])[] {
  const tree = memoryTree({ ...files, ...Object.fromEntries(sources.map((name) => [name, ""])) });
  const project = readProject(tree, { pythonParser });
  const packaged = packagedModules(tree, project, new OwnModules({ kind: "project", tree, project }));
  return sources.map((source) => {
    const file = source.replace(/^src\//, "");
    const module = file.replace(/(?:\/__init__)?\.py$/, "").replaceAll("/", ".");
    return [file, packaged?.includes(module)];
  });
}

function title({ backend, files }: RecordedWheel): string {
  const { "pyproject.toml": pyproject = "", ...others } = files;
  const configuration = [
    pyproject.replace(/^\[build-system\]\n.*\n.*\n\n/, ""),
    ...Object.values(others),
  ].join("");
  return `${backend}: ${configuration.replace(/\[project\]\n.*\n.*\n.*\n/, "").replaceAll("\n", " | ")}`;
}

describe("what is said to be packaged is in the wheel, and what is not is not", () => {
  const built = RECORDED.filter(({ packaged }) => packaged !== null);

  test.each(built.map((recorded) => [title(recorded), recorded] as const))("%s", (_, recorded) => {
    const told = answers(recorded).filter(([, isPackaged]) => isPackaged !== undefined);
    expect(told).toEqual(told.map(([file]) => [file, recorded.packaged?.includes(file)]));
  });

  test("and most of it is told", () => {
    const all = built.flatMap(answers);
    expect(all.filter(([, isPackaged]) => isPackaged === undefined).length / all.length).toBeLessThan(0.15);
  });
});
