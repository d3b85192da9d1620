import * as fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/cli/display-width.ts";
import { mostSimilar } from "../../src/metadata/similar-names.ts";
import { alignedRows } from "../../src/cli/text-table.ts";

test("columns are as wide as their widest cell where all fit", () => {
  expect(
    alignedRows(
      [
        ["name", "value"],
        ["long-name", "v"],
      ],
      { columns: 40 },
    ),
  ).toEqual([["name         value"], ["long-name    v"]]);
});

test("wide characters take two columns, combining marks none", () => {
  expect(displayWidth("日本")).toBe(4);
  expect(displayWidth("e\u0301")).toBe(1);
  expect(
    alignedRows(
      [
        ["日本", "x"],
        ["abcd", "y"],
      ],
      { columns: 40, gap: 1 },
    ),
  ).toEqual([["日本 x"], ["abcd y"]]);
});

test("numbers stand to the right", () => {
  expect(
    alignedRows(
      [
        ["N", "x"],
        ["100", "y"],
      ],
      { columns: 40, gap: 1, alignRight: [0] },
    ),
  ).toEqual([["  N x"], ["100 y"]]);
});

test("a cell that is wider than its column pushes the next into a further line", () => {
  const rows = [
    ...Array.from({ length: 20 }, () => ["name", "module:attribute", "owner 1.0"]),
    ["name", "a.module.with.a.very.long.name:attribute", "owner 1.0"],
  ];
  const lines = alignedRows(rows, { columns: 50 });
  expect(lines[0]).toEqual(["name    module:attribute                 owner 1.0"]);
  expect(lines.at(-1)).toEqual([
    "name    a.module.with.a.very.long.name:attribute",
    "                                         owner 1.0",
  ]);
});

test("nothing is lost in a window of any width", () => {
  const cells = fc.array(fc.stringMatching(/^[a-z日]{1,60}$/), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 120 }),
      (rows, columns) => {
        const lines = alignedRows(rows, { columns });
        expect(lines.map((row) => row.join(" ").trim().split(/\s+/))).toEqual(rows);
      },
    ),
  );
});

test.each([
  ["myapp.plugin", ["other", "myapp.plugins"], "myapp.plugins"],
  ["flaks", ["flask"], "flask"],
  ["Pytest_Cov", ["pytest-cov"], "pytest-cov"],
  ["pipp", ["pip"], "pip"],
  // Of short names everything is similar.
  ["cov", ["csv"], undefined],
  ["unlike", ["anything"], undefined],
  ["same", ["same"], undefined],
  ["", ["a"], undefined],
])("instead of %j among %j was meant %j", (name, candidates, meant) => {
  expect(mostSimilar(name, candidates)).toBe(meant);
});
