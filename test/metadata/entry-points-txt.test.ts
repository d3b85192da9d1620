import { isDeepStrictEqual } from "node:util";
import ini from "ini";
import { describe, expect, test } from "vitest";
import { parseEntryPointsTxt, PythonError } from "../../src/core.ts";

// What the interpreters answer is recorded in fixtures/site-packages; here stands what a reader of this file should
// know at a glance, and why the npm package `ini` is no way to read it.

type Rows = readonly (readonly [group: string, name: string, value: string])[];

function rows(text: string, pythonVersion?: string): Rows {
  const entryPoints = parseEntryPointsTxt(text, pythonVersion === undefined ? {} : { pythonVersion });
  return [...entryPoints].map(({ group, name, value }) => [group, name, value]);
}

/** What somebody would write who reads the file with `ini`: sections whose names it split at dots joined again. */
function rowsByIni(text: string): Rows {
  const flatten = (sections: object, prefix: string): Rows =>
    Object.entries(sections).flatMap(([key, value]): Rows => {
      const group = prefix === "" ? key : `${prefix}.${key}`;
      if (typeof value === "string") return [[prefix, key, value]];
      return typeof value === "object" && value !== null ? flatten(value as object, group) : [];
    });
  return flatten(ini.parse(text), "");
}

describe("the line reader of CPython 3.10 and later", () => {
  const table: readonly {
    readonly why: string;
    readonly text: string;
    readonly rows: Rows;
    readonly ini: "same" | "other";
  }[] = [
    {
      why: "sections, names and values",
      text: "[console_scripts]\nflask = flask.cli:main\n",
      rows: [["console_scripts", "flask", "flask.cli:main"]],
      ini: "same",
    },
    {
      why: "white space around all of them does not count",
      text: "  [g]  \n\tname\t=\tmodule:attr  \n",
      rows: [["g", "name", "module:attr"]],
      ini: "other",
    },
    {
      why: "a group in two places keeps both its parts where they are",
      text: "[g]\na = m\n[h]\nb = m\n[g]\nc = m\n",
      rows: [
        ["g", "a", "m"],
        ["h", "b", "m"],
        ["g", "c", "m"],
      ],
      ini: "other",
    },
    {
      why: "a name that stands twice is listed twice",
      text: "[g]\na = m.one\na = m.two\n",
      rows: [
        ["g", "a", "m.one"],
        ["g", "a", "m.two"],
      ],
      ini: "other",
    },
    {
      why: "a group below another one is no part of it",
      text: "[flask]\na = m\n[flask.commands]\nb = m\n",
      rows: [
        ["flask", "a", "m"],
        ["flask.commands", "b", "m"],
      ],
      ini: "same",
    },
    {
      why: "a semicolon is an ordinary character",
      text: "[g]\na = m;n\n",
      rows: [["g", "a", "m;n"]],
      ini: "other",
    },
    {
      why: "so are quotes",
      text: '[g]\na = "m"\n',
      rows: [["g", "a", '"m"']],
      ini: "other",
    },
    {
      why: "a colon is no delimiter; the value begins after the first equals sign",
      text: "[g]\na:b = m:c = d\n",
      rows: [["g", "a:b", "m:c = d"]],
      ini: "same",
    },
    {
      why: "names that are numbers stay where they are",
      text: "[g]\nz = m\n2 = m\n",
      rows: [
        ["g", "z", "m"],
        ["g", "2", "m"],
      ],
      ini: "other",
    },
    {
      why: "null, true and brackets after a name are text",
      text: "[g]\nnull = m\ntrue = true\nx[] = m\n",
      rows: [
        ["g", "null", "m"],
        ["g", "true", "true"],
        ["g", "x[]", "m"],
      ],
      ini: "other",
    },
    {
      why: "__proto__ is a name like any other",
      text: "[g]\n__proto__ = m\nconstructor = m\n",
      rows: [
        ["g", "__proto__", "m"],
        ["g", "constructor", "m"],
      ],
      ini: "other",
    },
    {
      why: "what stands before the first header is ignored, whatever it is",
      text: "no entry\na = m\n[g]\nb = m\n",
      rows: [["g", "b", "m"]],
      ini: "other",
    },
    {
      why: "every bracket at the ends of a header is taken off, and nothing else",
      text: "[[ g ]]\na = m\n",
      rows: [[" g ", "a", "m"]],
      ini: "other",
    },
    {
      why: "an entry that begins and ends with a bracket is a header",
      text: "[g]\n[x] = m:a [e]\nb = m\n",
      rows: [["x] = m:a [e", "b", "m"]],
      ini: "other",
    },
    {
      why: "Python breaks lines where JavaScript does not, and strips U+001F",
      text: "[g]\na = m\u2028b = n\u001f\n",
      rows: [
        ["g", "a", "m"],
        ["g", "b", "n"],
      ],
      ini: "other",
    },
    {
      why: "a byte order mark is no white space: the first header is none",
      text: "\ufeff[g]\na = m\n[h]\nb = m\n",
      rows: [["h", "b", "m"]],
      ini: "other",
    },
  ];

  test.each(table)("$why", ({ text, rows: expected }) => {
    expect(rows(text)).toEqual(expected);
  });

  test.each(table)("ini gives the $ini for: $why", ({ text, rows: expected, ini: verdict }) => {
    expect(isDeepStrictEqual(rowsByIni(text), expected) ? "same" : "other").toBe(verdict);
  });
});

describe("the ConfigParser dialect of CPython 3.8 and 3.9", () => {
  test.each<readonly [why: string, text: string, expected: Rows]>([
    ["what is indented goes on with the value", "[g]\na = m:b\n  [extra]\n", [["g", "a", "m:b\n[extra]"]]],
    ["a header ends at its first bracket", "[g] # the commands\na = m\n", [["g", "a", "m"]]],
    ["a semicolon makes a comment", "[g]\na = m\n; b = m\n", [["g", "a", "m"]]],
    ["two percent signs are one", "[g]\na = m%%n\n", [["g", "a", "m%n"]]],
    [
      "%(…)s is another value",
      "[g]\na = m\nb = %(a)s:c\n",
      [
        ["g", "a", "m"],
        ["g", "b", "m:c"],
      ],
    ],
    [
      "DEFAULT is no group; its names come first in every group",
      "[DEFAULT]\nd = m\n[g]\na = n\n",
      [
        ["g", "d", "m"],
        ["g", "a", "n"],
      ],
    ],
  ])("%s", (_why, text, expected) => {
    expect(rows(text, "3.8")).toEqual(expected);
    expect(rows(text, "3.9")).toEqual(expected);
    expect(rows(text, "3.10")).not.toEqual(expected);
  });
});

describe("a line that makes the interpreter raise", () => {
  const table: readonly (readonly [
    why: string,
    version: string,
    text: string,
    exception: string,
    line: number,
    kept: Rows,
  ])[] = [
    [
      "no equals sign",
      "3.12",
      "[g]\na = m\nbroken\nb = n\n",
      "TypeError",
      3,
      [
        ["g", "a", "m"],
        ["g", "b", "n"],
      ],
    ],
    [
      "no equals sign",
      "3.9",
      "[g]\na = m\nbroken\nb = n\n",
      "ParsingError",
      3,
      [
        ["g", "a", "m"],
        ["g", "b", "n"],
      ],
    ],
    ["no header", "3.8", "a = m\n[g]\nb = n\n", "MissingSectionHeaderError", 1, [["g", "b", "n"]]],
    ["a name twice", "3.8", "[g]\na = m\na = n\n", "DuplicateOptionError", 3, [["g", "a", "m"]]],
    [
      "a section twice",
      "3.9",
      "[g]\na = m\n[g]\nb = n\n",
      "DuplicateSectionError",
      3,
      [
        ["g", "a", "m"],
        ["g", "b", "n"],
      ],
    ],
    ["a percent sign", "3.9", "[g]\na = 5%\n", "InterpolationSyntaxError", 2, [["g", "a", "5%"]]],
    [
      "an unknown name",
      "3.9",
      "[g]\na = %(b)s\n",
      "InterpolationMissingOptionError",
      2,
      [["g", "a", "%(b)s"]],
    ],
    [
      "a circle",
      "3.9",
      "[g]\na = %(b)s\nb = %(a)s\n",
      "InterpolationDepthError",
      2,
      [
        ["g", "a", "%(b)s"],
        ["g", "b", "%(a)s"],
      ],
    ],
  ];

  test.each(table)(
    "%s in %s costs only itself and is reported",
    (_why, pythonVersion, text, exception, line, kept) => {
      const entryPoints = parseEntryPointsTxt(text, { pythonVersion, path: "entry_points.txt" });
      expect([...entryPoints].map(({ group, name, value }) => [group, name, value])).toEqual(kept);
      expect(entryPoints.problems[0]).toMatchObject({
        code: "PYEP_ENTRY_POINTS_SYNTAX",
        path: "entry_points.txt",
        line,
        pythonException: exception,
      });
    },
  );

  test.each(table)("%s in %s is thrown under strict", (_why, pythonVersion, text, exception) => {
    const parse = (): unknown => parseEntryPointsTxt(text, { pythonVersion, strict: true });
    expect(parse).toThrow(PythonError);
    expect(parse).toThrow(expect.objectContaining({ pythonException: exception }));
  });
});

test("a value that refers to itself ten times over does not fill the memory", () => {
  const bomb = [
    "a0 = xxxxxxxxxx",
    ...Array.from({ length: 9 }, (_, depth) => `a${depth + 1} = ${`%(a${depth})s`.repeat(20)}`),
  ];
  const entryPoints = parseEntryPointsTxt(`[g]\n${bomb.join("\n")}\n`, { pythonVersion: "3.9" });
  expect(entryPoints.length).toBe(10);
  expect(entryPoints.problems[0]?.message).toContain("1 MiB");
});

test("empty values that refer to each other a thousand times over do not take for ever", () => {
  const bomb = [
    "a0 =",
    ...Array.from({ length: 5 }, (_, depth) => `a${depth + 1} = ${`%(a${depth})s`.repeat(1000)}`),
  ];
  const entryPoints = parseEntryPointsTxt(`[g]\n${bomb.join("\n")}\n`, { pythonVersion: "3.9" });
  expect([...entryPoints].map(({ name }) => name)).toEqual(["a0", "a1", "a2", "a3", "a4", "a5"]);
  expect(entryPoints.problems[0]?.message).toContain("more values than pyep follows");
});

test("options of [DEFAULT] are copied into sections as long as the memory is not filled", () => {
  const defaults = Array.from({ length: 2000 }, (_, index) => `a${index} = m\n`).join("");
  const sections = Array.from({ length: 2000 }, (_, index) => `[g${index}]\nown = m\n`).join("");
  const entryPoints = parseEntryPointsTxt(`[DEFAULT]\n${defaults}${sections}`, { pythonVersion: "3.9" });
  // In 100 sections all of them, in the others what is their own.
  expect(entryPoints.length).toBe(100 * 2000 + 2000);
  expect(entryPoints.problems).toMatchObject([
    { message: expect.stringContaining("more sections than pyep follows"), line: 2001 + 100 * 2 + 1 },
  ]);
});

test.each(["3.9", "3.13"])("a hundred thousand bad lines are as many problems in %s", (pythonVersion) => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `bad${index}\n`).join("");
  const { length, problems } = parseEntryPointsTxt(`[g]\n${lines}`, { pythonVersion });
  expect({ length, problems: problems.length }).toEqual({ length: 0, problems: 100_000 });
});

test("an entry point knows the line that registers it, as an editor counts", () => {
  const entryPoints = parseEntryPointsTxt("[g]\r\na = m\r\n\r\nb = n\u2028c = o\r\n", {
    path: "x/entry_points.txt",
  });
  expect([...entryPoints].map(({ name, source }) => [name, source?.line])).toEqual([
    ["a", 2],
    ["b", 4],
    ["c", 4],
  ]);
  expect(entryPoints.get("a")?.source?.path).toBe("x/entry_points.txt");
});
