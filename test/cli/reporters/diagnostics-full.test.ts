import { describe, expect, test } from "vitest";
import { diagnosticsConcise } from "../../../src/cli/reporters/diagnostics-concise.ts";
import { diagnosticsFull } from "../../../src/cli/reporters/diagnostics-full.ts";
import { finding, layoutOf, reportOf } from "./report.ts";

/** The frame of a mark in one line of a file, without its heading. */
function frame(line: string, column: number, endColumn: number, columns = 80): readonly string[] {
  const diagnostics = [finding({ path: "a", line: 1, column, endLine: 1, endColumn })];
  return diagnosticsFull(reportOf(diagnostics, { a: line }), layoutOf({ columns }))
    .split("\n")
    .slice(2, -1);
}

test("the place, the line above it, the mark and its label, what follows", () => {
  const source = 'name = "x"\n[project.entry-points.pytest11]\ndemo = "demo_pkg.plugin"\n';
  const diagnostics = [
    finding({
      path: "pyproject.toml",
      line: 3,
      column: 8,
      endLine: 3,
      endColumn: 25,
      label: 'did you mean "demo_pkg.plugins"?',
      notes: ["hatchling builds this"],
    }),
    finding({ code: "EP107", severity: "warning", message: "both declare scripts", path: "pyproject.toml" }),
  ];
  expect(diagnosticsFull(reportOf(diagnostics, { "pyproject.toml": source }), layoutOf())).toBe(
    [
      "pyproject.toml:3:8: error EP410: no module demo_pkg.plugin",
      "  |",
      "2 | [project.entry-points.pytest11]",
      '3 | demo = "demo_pkg.plugin"',
      '  |        ^^^^^^^^^^^^^^^^^ did you mean "demo_pkg.plugins"?',
      "  |",
      "  = hatchling builds this",
      "",
      "pyproject.toml: warning EP107: both declare scripts",
      "",
    ].join("\n"),
  );
});

test("without a place in a readable file, the label is said with what follows", () => {
  const diagnostics = [finding({ path: "gone", line: 3, label: "did you mean x?", notes: ["so it is"] })];
  expect(diagnosticsFull(reportOf(diagnostics), layoutOf())).toBe(
    "gone:3: error EP410: no module demo_pkg.plugin\n  = did you mean x?\n  = so it is\n",
  );
});

describe("the mark stands below what it marks", () => {
  test.each<[why: string, line: string, column: number, endColumn: number, expected: readonly string[]]>([
    ["plain", "ab = cd", 6, 8, ["1 | ab = cd", "  |      ^^"]],
    ["tabs go to the next stop", "\tab\tcd", 5, 7, ["1 |     ab  cd", "  |         ^^"]],
    ["wide characters take two columns", "日本 = 語x", 6, 7, ["1 | 日本 = 語x", "  |        ^^"]],
    ["combining marks take none", "e\u0301 = x", 6, 7, ["1 | e\u0301 = x", "  |     ^"]],
    ["a pair of surrogates is one character", "😀 = x", 6, 7, ["1 | 😀 = x", "  |      ^"]],
    ["an empty stretch is marked by one sign", "ab", 3, 3, ["1 | ab", "  |   ^"]],
    ["controls are escaped", "a\x1b[31mb = x", 11, 12, ["1 | a\\x1b[31mb = x", "  |              ^"]],
    ["what turns the direction is escaped", "a\u202e = x", 6, 7, ["1 | a\\u202e = x", "  |           ^"]],
    [
      "a CI system's command is escaped",
      "# ##[error]x",
      12,
      13,
      ["1 | # #\\x23[error]x", "  |               ^"],
    ],
    ["carriage returns belong to the line's end", "ab\r", 1, 3, ["1 | ab", "  | ^^"]],
  ])("%s", (_why, line, column, endColumn, expected) => {
    expect(frame(`${line}\n`, column, endColumn)).toEqual(expected);
  });

  test("a stretch over several lines is marked to the end of its first", () => {
    const diagnostics = [finding({ path: "a", line: 1, column: 3, endLine: 2, endColumn: 2 })];
    expect(diagnosticsFull(reportOf(diagnostics, { a: "x abc\ny\n" }), layoutOf())).toContain(
      "\n  |   ^^^\n",
    );
  });
});

describe("a long line is cut around the mark", () => {
  const long = `${"a".repeat(500)}MARK${"b".repeat(500)}`;

  test.each([
    ["at its beginning", 1, 3],
    ["in its middle", 501, 505],
    ["at its end", 1003, 1005],
    ["all of it", 1, 1005],
  ])("marked %s", (_where, column, endColumn) => {
    const [text = "", mark = ""] = frame(long, column, endColumn, 40);
    expect(text.length).toBeLessThanOrEqual(40);
    const shown = text.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1).replaceAll("…", "");
    expect(shown).not.toBe("");
    expect(long.slice(column - 1, endColumn - 1)).toContain(shown);
  });

  test("in a log, too: a line may be as long as its file", () => {
    const diagnostics = [finding({ path: "a", line: 2, column: 1, endLine: 2, endColumn: 2 })];
    const source = `${"y".repeat(1 << 20)}\n${"x".repeat(1 << 20)}`;
    const text = diagnosticsFull(reportOf(diagnostics, { a: source }), layoutOf({ isTTY: false }));
    expect(text.length).toBeLessThan(600);
  });
});

test("nothing that was read reaches a terminal or a log as it is", () => {
  const evil = "\x1b]0;x\x07\u202e\n::error ::x";
  const diagnostics = [
    finding({ message: evil, label: evil, notes: [evil], path: evil, member: evil, line: 1 }),
    finding({ message: evil }),
  ];
  const report = reportOf(diagnostics);
  for (const text of [diagnosticsFull(report, layoutOf()), diagnosticsConcise(report)]) {
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]|^::/m);
  }
});

test("colours only around pyep's own signs", () => {
  const diagnostics = [finding({ path: "a", line: 1, column: 1, endLine: 1, endColumn: 2 })];
  const text = diagnosticsFull(reportOf(diagnostics, { a: "x" }), layoutOf({ isColored: true }));
  expect(text).toContain("\x1b[31merror EP410\x1b[39m: no module");
  expect(text).toContain("\x1b[31m^\x1b[39m");
});

test("concise: one line for each, with its severity", () => {
  const diagnostics = [
    finding({ path: "pyproject.toml", line: 22, column: 8, label: "did you mean x?", notes: ["why"] }),
    finding({ path: "dist/demo.whl", member: "demo.dist-info/entry_points.txt", line: 3, column: 1 }),
    finding({ severity: "info" }),
  ];
  expect(diagnosticsConcise(reportOf(diagnostics)).split("\n")).toEqual([
    "pyproject.toml:22:8: error EP410: no module demo_pkg.plugin; did you mean x?",
    "dist/demo.whl!demo.dist-info/entry_points.txt:3:1: error EP410: no module demo_pkg.plugin",
    "info EP410: no module demo_pkg.plugin",
    "",
  ]);
});
