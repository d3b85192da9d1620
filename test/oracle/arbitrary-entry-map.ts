import * as fc from "fast-check";
import type { FixtureContent } from "../fixture/fixture.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { ENTRY_POINTS } from "./metadata-lines.ts";

const SPACE = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("", " ") },
  { weight: 4, arbitrary: fc.constantFrom("\t", "  ", "\u00a0", "\x1f", "\u3000") },
  // No white space in Python, whatever JavaScript takes them for.
  { weight: 1, arbitrary: fc.constantFrom("\u200b", "\ufeff") },
);
const NAME = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "x y",
      "x:y",
      "ü",
      "=",
      "#",
      ";",
      "x#y",
      '"q"',
      "x = m",
      "\0",
      "%",
      "-",
      "[",
      "]",
    ),
  },
);
const MODULE = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("k", "k.one", "_k._2", "ü.ä", "2", "m²", "k.\u0663") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      ".",
      ".k",
      "k.",
      "k..one",
      "my-k",
      "k one",
      "k\0",
      "k()",
      "e\u0301",
      "k\u00b7",
    ),
  },
);
const ATTRIBUTE = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("f", "C.m", "_", "ä") },
  { weight: 1, arbitrary: fc.constantFrom("", ".", "a..b", "f()", "f:g", "f g") },
);
const EXTRA = fc.constantFrom("a", "b", "A", "my-extra", "my_extra", "b.c", "1", "a__b", "a_", "Z9");
// Without comparisons: where a version follows the extras only the class of Python's exception is another.
const BROKEN_EXTRA = fc.string({
  unit: fc.constantFrom(...Array.from("ab_-.,,  \t[];1@é(]"), " #", "\\", "=b", "\u00a0", "\x1f"),
  maxLength: 7,
});
const BLANK = fc.oneof({ weight: 30, arbitrary: fc.constantFrom("", " ", "\t") }, SPACE);
const EXTRAS = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.tuple(BLANK, EXTRA, BLANK), { maxLength: 3 }).map(joined) },
  { weight: 3, arbitrary: BROKEN_EXTRA.map((text) => `[${text}]`) },
);

function joined(extras: readonly (readonly string[])[]): string {
  return `[${extras.map((parts) => parts.join("")).join(",")}]`;
}

const ENTRY = fc
  .tuple(
    NAME,
    SPACE,
    fc.oneof({ weight: 30, arbitrary: fc.constant("=") }, fc.constantFrom("==", ":", "")),
    SPACE,
    MODULE,
    fc.option(fc.tuple(SPACE, ATTRIBUTE)),
    SPACE,
    fc.option(EXTRAS, { freq: 2 }),
    fc.oneof({ weight: 30, arbitrary: fc.constant("") }, fc.constantFrom(" # why", " !", "]")),
  )
  .map(([name, before, equals, after, module, attribute, gap, extras, end]) => {
    const reference = attribute === null ? module : `${module}${attribute[0]}:${attribute[0]}${attribute[1]}`;
    return `${name}${before}${equals}${after}${reference}${gap}${extras ?? ""}${end}`;
  });
const HEADER = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("[a.b]", "[console_scripts]", "[z]", "[ä]", "[_]", "[2.3]") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "[ a.b ]",
      "[\u00a0z\x1f]",
      "[]",
      "[ ]",
      "[a b]",
      "[a-b]",
      "[a..b]",
      "[a.]",
      "[[a]]",
      "[a",
      "[",
      "[a] # why",
      "[a:b]",
      "[a\0]",
    ),
  },
);
const LINE = fc.oneof(
  { weight: 24, arbitrary: ENTRY },
  { weight: 5, arbitrary: HEADER },
  { weight: 2, arbitrary: fc.constantFrom("", "   ", "# comment", "  # x = k", "#") },
  { weight: 1, arbitrary: fc.constantFrom("; comment", "text") },
);
const LINE_END = fc.oneof(
  { weight: 30, arbitrary: fc.constant("\n") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\r\n", "\r", "\v", "\f", "\x1c", "\x1e", "\x85", "\u2028", "\u2029"),
  },
);

/**
 * The text of an entry_points.txt: mostly few lines that are valid each, since one that is not costs the whole file;
 * at times anything.
 */
export const arbitraryEntryMap: fc.Arbitrary<FixtureContent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.oneof({ weight: 20, arbitrary: fc.constantFrom("[y]\n", "[x.y]\n") }, fc.constant("")),
        fc.array(fc.tuple(LINE, LINE_END), { maxLength: 3 }),
      )
      .map(([first, lines]) => first + lines.map((parts) => parts.join("")).join("")),
  },
  { weight: 2, arbitrary: ENTRY.map((entry) => `[a.b]\n${entry}\n`) },
  { weight: 1, arbitrary: arbitraryText(ENTRY_POINTS) },
);
