import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapePath, escapeText } from "../../src/cli/escape-text.ts";
import { jsonText } from "../../src/cli/json-text.ts";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { below, distInfo } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

/** What a reader of the output does who wants the text back. */
function unescape(text: string): string {
  return text.replace(
    /\\(?:([\\tnr])|x([\da-f]{2})|u([\da-f]{4}))/g,
    (_, short: string, x: string, u: string) => {
      if (short !== undefined) return { "\\": "\\", t: "\t", n: "\n", r: "\r" }[short] ?? "";
      return String.fromCharCode(Number.parseInt(x ?? u, 16));
    },
  );
}

describe("escapeText", () => {
  test.each([
    ["pytest_cov.plugin", "pytest_cov.plugin"],
    ["größe 日本 🙂", "größe 日本 🙂"],
    ["a\tb\nc\rd", String.raw`a\tb\nc\rd`],
    ["\x1b]0;title\x07", String.raw`\x1b]0;title\x07`],
    ["\x7f\x9b", String.raw`\x7f\x9b`],
    ["\u202egnp.exe", String.raw`\u202egnp.exe`],
    ["a\u2028b\u2066c\u061cd", String.raw`a\u2028b\u2066c\u061cd`],
    ["half \ud83d", String.raw`half \ud83d`],
    ["::error ::x", String.raw`\x3a:error ::x`],
    ["  ::error ::x", String.raw`  \x3a:error ::x`],
    ["a ::b", "a ::b"],
    ["x ##[error]y ##vso[task]", String.raw`x \x23#[error]y \x23#vso[task]`],
  ])("%j is written %s", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test.each([
    [String.raw`a\d`, String.raw`a\d`],
    [String.raw`a\x1b`, String.raw`a\\x1b`],
    [String.raw`C:\temp`, String.raw`C:\\temp`],
    [String.raw`a\\b`, String.raw`a\\\b`],
    ["a\\\x1b", String.raw`a\\\x1b`],
  ])("a backslash is doubled only where it could be misread: %s is written %s", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test("can always be undone, and leaves nothing that does anything", () => {
    const hostile = fc.constantFrom(
      "\\",
      "x1b",
      "t",
      "u202e",
      "\x1b",
      "\t",
      "\u202e",
      "::",
      "##[",
      " ",
      "a",
      "\ud800",
    );
    // The library's own "binary" first makes a table of all characters, which takes seconds.
    const anyCharacter = fc.nat(0x10_ff_ff).map((codePoint) => String.fromCodePoint(codePoint));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(hostile).map((parts) => parts.join("")),
          fc.string({ unit: anyCharacter }),
        ),
        (text) => {
          const escaped = escapeText(text);
          expect(unescape(escaped)).toBe(text);
          expect(escaped).not.toMatch(
            /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::|##\[/,
          );
        },
      ),
    );
  });

  test("leaves the backslashes of a Windows path alone", () => {
    expect(escapePath(String.raw`C:\temp\new\x1b`)).toBe(String.raw`C:\temp\new\x1b`);
    expect(escapePath(String.raw`\\server\new`)).toBe(String.raw`\\server\new`);
    expect(escapePath("C:\\a\u202eb")).toBe(String.raw`C:\a\u202eb`);
  });
});

test("JSON is still the same JSON, in plain characters", () => {
  const document = { text: "\x1b \x7f \x9b \u202e \u2069 \u200f ü \\ \ud83d" };
  const text = jsonText(document);
  expect(text).not.toMatch(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  expect(JSON.parse(text)).toEqual(document);
});

describe("a hostile distribution", () => {
  const HOSTILE = "\x1b]0;owned\x07\u202e";
  const files = below("a", {
    "evil-1.dist-info/METADATA": `Name: ${HOSTILE}\nVersion: 1${HOSTILE}\nSummary: ${HOSTILE}\nRequires-Dist: ${HOSTILE}\n`,
    "evil-1.dist-info/entry_points.txt": `[${HOSTILE}]\n${HOSTILE}n = ${HOSTILE}\n[::error ::g]\nm = ${HOSTILE}\n`,
    "evil-1.dist-info/direct_url.json": JSON.stringify({ url: HOSTILE, dir_info: { editable: true } }),
    "evil-1.dist-info/INSTALLER": HOSTILE,
    ...distInfo("other", "1", `[g]\n${HOSTILE}\n`),
  });

  test.each([
    ["list"],
    ["list", "--json"],
    ["list", "--format", "ini"],
    ["list", "-g", `${HOSTILE}x`],
    ["list", "-n", HOSTILE],
    ["groups"],
    ["groups", "--json"],
    ["show", `${HOSTILE}:${HOSTILE}n`],
    ["show", "m"],
    ["show", HOSTILE],
    ["show", "m", "--json"],
    ["dists"],
    ["dists", "--json"],
    ["dist", "evil"],
    ["dist", "evil", "--json"],
    ["dist", HOSTILE],
    ["list", "--strict", "--python-version", "3.12"],
  ])("%s %s does nothing to a terminal, a pipe or a log", async (...argv) => {
    const cwd = temporaryDirectory(files);
    for (const tty of [true, false]) {
      const { stdout, stderr } = await runPyep([...argv, "--in", "a"], { cwd, tty });
      const written = [stdout, ...stderr].join("\n");
      expect(written).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]|^\s*::/m);
    }
  });
});
