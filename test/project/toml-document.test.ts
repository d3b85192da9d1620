import { describe, expect, test } from "vitest";
import { memoryTree } from "../../src/discovery/memory-tree.ts";
import { readProject } from "../../src/project/read-project.ts";
import { TomlDocument } from "../../src/project/toml-document.ts";

function firstProblem(text: string): object | undefined {
  const { problems } = readProject(memoryTree({ "pyproject.toml": text }));
  const [problem] = problems;
  if (problem === undefined) return undefined;
  const { code, line, column, rule, message } = problem;
  return { code, line, column, rule, message };
}

describe("what Python's TOML parser refuses is a problem with its place", () => {
  test.each([
    ["an unclosed table", "[project]\nname = 'a'\n[project.scripts\n", 3, "EP000"],
    ["a key twice", "[project]\nname = 'a'\nname = 'b'\n", 3, "EP000"],
    ["after Windows line ends", "[project]\r\nname = 'a'\r\nversion = \r\n", 3, "EP000"],
    ["a byte order mark", "\ufeff[project]\nname = 'a'\n", 1, "EP712"],
    ["TOML 1.1: a line feed in an inline table", "[project]\nurls = {\n  a = 'b'\n}\n", 3, "EP002"],
    ["TOML 1.1: a trailing comma in an inline table", "x = { a = 1, }\n", 1, "EP002"],
    ["TOML 1.1: the escape \\e", 'x = "\\e"\n', 1, "EP002"],
  ])("%s", (_title, text, line, rule) => {
    expect(firstProblem(text)).toMatchObject({ code: "PYEP_PROJECT_SYNTAX", line, rule });
  });

  test("the message of TOML 1.1 says whose parser refuses it", () => {
    expect(firstProblem("x = { a = 1, }\n")).toHaveProperty("message", expect.stringContaining("tomllib"));
  });

  test("bytes that are no UTF-8", () => {
    const bytes = new Uint8Array([0x5b, 0x61, 0x5d, 0x0a, 0x62, 0x3d, 0x22, 0xff, 0x22, 0x0a]);
    const { problems } = readProject(memoryTree([["pyproject.toml", bytes]]));
    expect(problems).toMatchObject([{ code: "PYEP_PROJECT_SYNTAX", line: 2 }]);
  });

  test.each([
    ["larger than 2 MiB", `x = "${"a".repeat(2 << 20)}"`],
    ["nested 100,000 levels", `x = ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("%s", (_title, text) => {
    expect(firstProblem(text)).toMatchObject({ code: "PYEP_PROJECT_SYNTAX" });
  });

  test("Windows line ends are none", () => {
    expect(firstProblem("[project]\r\nname = 'a'\r\n")).toBeUndefined();
  });
});

const TEXT = `top = 1
[project]
name = "a"
scripts.one = "m:f"
scripts."two.three" = "m:g"
dynamic = ["version", 'readme']
[project.entry-points]
"a.b" = { c = "m:c", 'd' = """m:d""" }
[project.entry-points.e]
"é" = "m:é" # here
7 = "m:seven"
[[tool.x]]
y = 1
[[tool.x]]
y = 2
`;

describe("places", () => {
  const { document } = TomlDocument.parse(TEXT);
  const lines = TEXT.split("\n");

  function textAt({ line, column, endColumn }: { line: number; column: number; endColumn: number }): string {
    return (lines[line - 1] ?? "").slice(column - 1, endColumn - 1);
  }

  test.each<readonly [keys: readonly (string | number)[], key: string, value: string]>([
    [["top"], "top", "1"],
    [["project", "name"], "name", '"a"'],
    [["project", "scripts", "one"], "one", '"m:f"'],
    [["project", "scripts", "two.three"], '"two.three"', '"m:g"'],
    [["project", "dynamic", 1], "'readme'", "'readme'"],
    [["project", "entry-points", "a.b", "d"], "'d'", '"""m:d"""'],
    [["project", "entry-points", "e", "é"], '"é"', '"m:é"'],
    [["tool", "x", 1, "y"], "y", "2"],
  ])("%j", (keys, key, value) => {
    expect(textAt(document?.keyRange(...keys) ?? never())).toBe(key);
    expect(textAt(document?.valueRange(...keys) ?? never())).toBe(value);
  });

  test("a table's place is its header's word", () => {
    expect(document?.keyRange("project", "entry-points", "e")).toMatchObject({ line: 9, column: 23 });
  });

  // The values come from one parser and the places from another: every value must have a place of its own.
  test("the two parsers see the same keys", () => {
    const places = new Set<string>();
    const misplaced: unknown[] = [];
    const walk = (value: unknown, keys: readonly (string | number)[]): void => {
      if (typeof value !== "object" || value === null) {
        const { line, column } = document?.valueRange(...keys) ?? never();
        places.add(`${line}:${column}`);
        if (!textAt(document?.valueRange(...keys) ?? never()).includes(String(value))) misplaced.push(value);
        return;
      }
      for (const [key, member] of Object.entries(value)) {
        walk(member, [...keys, Array.isArray(value) ? Number(key) : key]);
      }
    };
    walk(document?.root, []);
    expect(misplaced).toEqual([]);
    expect(places.size).toBe(12);
  });
});

function never(): never {
  throw new Error("the text was not parsed");
}
