import { describe, expect, test } from "vitest";
import { diff, Environment, memoryTree, parseEntryPointsTxt } from "../../src/core.ts";
import type { DiffSide } from "../../src/core.ts";

const OPEN = [{ path: "setup.py", line: 3, reason: "computed" }];

function side(text: string, more: Partial<DiffSide> = {}): DiffSide {
  return { name: "demo", entryPoints: parseEntryPointsTxt(text), ...more };
}

/** The differences as `-group:name value`, `+…`, `~… before → after`, `?…` */
function differences(a: DiffSide | Environment, b: DiffSide | Environment): string[] {
  const signs = { added: "+", removed: "-", changed: "~", undecided: "?" };
  return diff(a, b).map(({ change, group, name, before, after }) => {
    const values = [before, after].filter((value) => value !== null);
    return `${signs[change]}${group}:${name} ${values.join(" → ")}`;
  });
}

test.each<readonly [why: string, a: string, b: string, expected: readonly string[]]>([
  ["nothing", "[g]\na = m\n", "[g]\na = m\n", []],
  ["the order does not count", "[g]\na = m\nb = n\n[h]\nc = o\n", "[h]\nc = o\n[g]\nb = n\na = m\n", []],
  ["an entry that is new", "", "[g]\na = m\n", ["+g:a m"]],
  ["an entry that is gone", "[g]\na = m\n", "", ["-g:a m"]],
  ["another value", "[g]\na = m\n", "[g]\na = m:f\n", ["~g:a m → m:f"]],
  ["another case of the name", "[g]\na = m\n", "[g]\nA = m\n", ["-g:a m", "+g:A m"]],
  ["another group", "[g]\na = m\n", "[h]\na = m\n", ["-g:a m", "+h:a m"]],
  [
    "several, group by group, first what the first operand has",
    "[g]\nold = m\nsame = m\n[h]\nx = m\n",
    "[h]\nx = n\n[i]\nz = m\n[g]\nnew = m\nsame = m\n",
    ["-g:old m", "+g:new m", "~h:x m → n", "+i:z m"],
  ],
])("%s", (_why, a, b, expected) => {
  expect(differences(side(a), side(b))).toEqual(expected);
});

describe("of a name that is there twice", () => {
  const twice = (first: string, second: string): DiffSide => ({
    entryPoints: parseEntryPointsTxt(`[g]\na = ${first}\na = ${second}\n`, { pythonVersion: "3.14" }),
  });

  test("each value counts by itself", () => {
    expect(differences(twice("m", "n"), side("[g]\na = n\n"))).toEqual(["-g:a m"]);
    expect(differences(side("[g]\na = n\n"), twice("m", "n"))).toEqual(["+g:a m"]);
    expect(differences(twice("m", "n"), twice("n", "o"))).toEqual(["~g:a m → o"]);
    expect(differences(twice("m", "n"), twice("n", "m"))).toEqual([]);
  });
});

describe("where a side is not known in full", () => {
  test("what it lacks is undecided, on either side", () => {
    const open = side("[g]\na = m\n", { undecided: OPEN });
    const built = side("[g]\na = m\nb = n\n");
    expect(differences(open, built)).toEqual(["?g:b n"]);
    expect(differences(built, open)).toEqual(["?g:b n"]);
  });

  test("what it has is known, and differs", () => {
    const open = side("[g]\na = m\nb = n\n", { undecided: OPEN });
    expect(differences(open, side("[g]\na = other\n"))).toEqual(["~g:a m → other", "-g:b n"]);
  });
});

describe("of an environment", () => {
  const environment = (...distributions: readonly [name: string, text: string][]): Environment => {
    const files = distributions.flatMap(([name, text]) => [
      [`${name}-1.0.dist-info/METADATA`, `Name: ${name}\nVersion: 1.0\n`] as const,
      [`${name}-1.0.dist-info/entry_points.txt`, text] as const,
    ]);
    return new Environment([{ path: "/site", addedBy: { kind: "given" }, tree: memoryTree(files) }]);
  };

  test("only the distribution of the project's name counts", () => {
    const installed = environment(["demo", "[g]\na = m\n"], ["other", "[g]\nx = y\n"]);
    expect(differences(installed, side("[g]\na = m\nb = n\n", { name: "Demo" }))).toEqual(["+g:b n"]);
    expect(differences(side("[g]\na = m\n"), installed)).toEqual([]);
  });

  test("that lacks the distribution everything is new", () => {
    expect(differences(environment(), side("[g]\na = m\n"))).toEqual(["+g:a m"]);
  });

  test("and another one all entry points count", () => {
    const a = environment(["demo", "[g]\na = m\n"]);
    expect(differences(a, environment(["demo", "[g]\na = m\n"], ["more", "[h]\nx = y\n"]))).toEqual([
      "+h:x y",
    ]);
  });

  test("and a project without a name there is no answer", () => {
    expect(() => diff(environment(), side("", { name: null }))).toThrow(
      expect.objectContaining({ code: "PYEP_INVALID_ARGUMENT" }),
    );
  });
});
