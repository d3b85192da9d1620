import { expect, test } from "vitest";
import { resolveIn, summary } from "./project.ts";

const MEBIBYTE = 2 ** 20;

test.each([
  ["larger than 1 MiB", `f = 1 #${" ".repeat(MEBIBYTE)}`, "unknown: file too large"],
  ["brackets, 10,000 deep", `f = ${"(".repeat(10_000)}1${")".repeat(10_000)}`, "ok /site/m.py:1"],
  ["brackets that are never closed", `f = ${"(".repeat(10_000)}`, "unknown: cannot parse"],
  ["a sum of 20,000 terms", `f = 1${"+1".repeat(20_000)}`, "ok /site/m.py:1"],
  ["a condition of 20,000 terms", `if x${" and x".repeat(20_000)}: f = 1`, "ok? /site/m.py:1"],
  ["20,000 attributes", `f = x${".x".repeat(20_000)}`, "ok /site/m.py:1"],
  ["20,000 calls", `f = x${"()".repeat(20_000)}`, "ok /site/m.py:1"],
  ["a list of 20,000 lists", `__all__ = []${"+[]".repeat(20_000)}\nf = 1`, "ok /site/m.py:2"],
  ["walrus in 10,000 brackets", `${"(".repeat(10_000)}f := 1${")".repeat(10_000)}`, "ok /site/m.py:1"],
  [
    "globals() in 10,000 brackets",
    `${"(".repeat(10_000)}globals()${")".repeat(10_000)}`,
    "unknown: module may bind names through globals()",
  ],
  ["blocks, 200 deep", nested(200), "unknown: cannot parse: nested too deeply"],
  ["one long line", `x = [${"1,".repeat(MEBIBYTE / 16)}]; f = 1`, "ok /site/m.py:1"],
  ["2,000 undecided conditions", "if x: f = 1\n".repeat(2000), "ok? /site/m.py:2000"],
  ["elif, 2,000 times", `if x: f = 1\n${"elif x: f = 1\n".repeat(2000)}`, "ok? /site/m.py:1"],
  ["a null byte", "f = 1\0", "unknown: cannot parse: the file contains a null byte"],
  ["no Python", "f = = 1\n", "unknown: cannot parse"],
  [
    "an unknown encoding",
    "# coding: klingon\nf = 1",
    'unknown: cannot parse: the encoding "klingon" is not known',
  ],
  ["lone carriage returns", "x = 1\rf = 1\r", "ok /site/m.py:2"],
  ["a byte order mark", "\ufefff = 1", "ok /site/m.py:1"],
])("%s", async (_, source, expected) => {
  expect(summary(await resolveIn([{ "m.py": source }], "m:f"))).toBe(expected);
});

test("the line that cannot be parsed is named", async () => {
  expect(await resolveIn([{ "m.py": "a = 1\nb = 2\nf = = 1\n" }], "m:f")).toMatchObject({ line: 3 });
});

test.each([
  [
    "latin-1, as its cookie says",
    Uint8Array.from([...bytes("# coding: latin-1\n"), 0xe9, ...bytes(" = 1")]),
    "ok /site/m.py:2",
  ],
  [
    "latin-1 without a cookie",
    Uint8Array.from([0xe9, ...bytes(" = 1")]),
    "unknown: cannot parse: the file is not utf-8",
  ],
])("%s", async (_, source, expected) => {
  expect(summary(await resolveIn([{ "m.py": source }], "m:é"))).toBe(expected);
});

function nested(depth: number): string {
  const lines = Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}if x:`);
  return [...lines, `${" ".repeat(depth)}f = 1`].join("\n");
}

function bytes(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}
