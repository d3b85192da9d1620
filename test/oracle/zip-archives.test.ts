import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FileAccessError, zipTree } from "../../src/index.ts";
import type { ZipTree } from "../../src/index.ts";
import { DAMAGED_WHEELS } from "../fixture/damaged-wheels.ts";
import { arbitraryArchive } from "./arbitrary-archive.ts";
import { findInterpreters } from "./find-interpreters.ts";

const COUNT = Number(process.env["PYEP_ORACLE_CASES"] ?? 500);
const SEED = Number(process.env["PYEP_ORACLE_SEED"] ?? Date.now() % 2 ** 31);

/** What Python makes of an archive. */
type Answer =
  | { readonly raises: string }
  | { readonly names: readonly string[]; readonly contents: readonly (number | string)[] };

const directory = mkdtempSync(path.join(tmpdir(), "pyep-archives-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const archives = [
  ...DAMAGED_WHEELS.filter(({ name }) => name !== "50 MB of zeros").map(({ bytes }) => bytes()),
  ...fc.sample(arbitraryArchive, { seed: SEED, numRuns: COUNT }),
];
const files = archives.map((_, index) => path.join(directory, `${index}.zip`));
console.log(`${archives.length} archives (PYEP_ORACLE_SEED=${SEED})`);
beforeAll(() => {
  for (const [index, file] of files.entries()) writeFileSync(file, archives[index] ?? "");
});

describe.each(await findInterpreters())("zipfile of CPython $release", ({ executable, version }) => {
  test("lists the same, and what it reads is read", async () => {
    const python = ["-I", "-S", "-B", "scripts/zipfile-answers.py", ...files];
    const answers = JSON.parse(
      execFileSync(executable, python, { encoding: "utf8", maxBuffer: 2 ** 28 }),
    ) as Answer[];
    const differences: object[] = [];
    for (const [index, expected] of answers.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one archive in memory at a time
      const actual = await answerFor(archives[index] ?? new Uint8Array(), expected);
      if (!isSame(actual, expected, version)) differences.push({ index, expected, actual });
    }
    expect(differences).toEqual([]);
  });
});

async function answerFor(bytes: Uint8Array, expected: Answer): Promise<Answer> {
  let tree: ZipTree;
  try {
    tree = await zipTree(bytes);
  } catch (error) {
    return { raises: exceptionOf(error) };
  }
  // A tree lists directories, as no directory of the disk has a member named "a//b": asked for is what Python found.
  const names = "names" in expected ? expected.names.filter((name) => tree.kind(name) === "file") : [];
  return { names, contents: names.map((name) => contentOf(tree, name)) };
}

function contentOf(tree: ZipTree, name: string): number | string {
  try {
    return tree.read(name)?.length ?? "absent";
  } catch (error) {
    return exceptionOf(error);
  }
}

function exceptionOf(error: unknown): string {
  if (error instanceof FileAccessError) return error.pythonException ?? error.reason;
  throw error;
}

/**
 * What Python reads has to be read alike, but for what is too large for pyep. Python also refuses members that pyep
 * reads, and from 3.12 on, version by version, more of them: such as overlap, such as are patches.
 */
function isSame(actual: Answer, expected: Answer, version: string): boolean {
  if ("raises" in actual || "raises" in expected) {
    // To which exception a seek before the file leads, differs.
    const isOld = version === "3.8" || version === "3.9" || version === "3.10";
    return "raises" in actual && "raises" in expected && (isOld || actual.raises === expected.raises);
  }
  return (
    isDeepStrictEqual(actual.names, expected.names) &&
    expected.contents.every(
      (content, index) =>
        typeof content === "string" ||
        content === actual.contents[index] ||
        actual.contents[index] === "too-large",
    )
  );
}
