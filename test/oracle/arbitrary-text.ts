import * as fc from "fast-check";
import type { FixtureContent } from "../fixture/fixture.ts";

/** What the lines of a file are drawn from. */
export interface Lines {
  /** Such as tools write. */
  readonly plain: readonly string[];
  /** Such as only people write, or nobody. */
  readonly odd: readonly string[];
  /** What a file mostly begins with. */
  readonly first?: string;
}

const LINE_ENDS = fc.oneof(
  { weight: 60, arbitrary: fc.constant("\n") },
  { weight: 4, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", " \n", "\t\n") },
  { weight: 2, arbitrary: fc.constantFrom("\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029") },
);
const ODD_CHARACTERS =
  " \t=:;#%[](),.\"'|-_\0\x1f\xa0\xad\ufeff\u200b\u3000aZ9_\xe9\u0301\u0663\xb2\u2160\u0130\u{1d4d0}\u{1f600}\ufffd";
const ODD_TEXT = fc.string({ unit: fc.constantFrom(...Array.from(ODD_CHARACTERS)), maxLength: 8 });
const BROKEN_BYTES = fc.constantFrom(
  [0xff],
  [0xe9, 0x20],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x82],
);

/** The text of a file of such lines: mostly plain, at times odd, now and then no text at all. */
export function arbitraryText({ plain, odd, first = "" }: Lines): fc.Arbitrary<FixtureContent> {
  const plainLine = fc.constantFrom(...plain);
  const oddLine = fc.oneof(
    { weight: 4, arbitrary: plainLine },
    { weight: 3, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.tuple(plainLine, ODD_TEXT).map(([line, text]) => line + text) },
    { weight: 1, arbitrary: fc.tuple(ODD_TEXT, plainLine).map(([text, line]) => text + line) },
    { weight: 1, arbitrary: ODD_TEXT },
  );
  const start = first === "" ? fc.constant("") : fc.constantFrom(...Array(9).fill(`${first}\n`), "");
  const plainText = fc
    .tuple(start, fc.array(plainLine, { maxLength: 6 }))
    .map(([begin, lines]) => begin + lines.map((line) => `${line}\n`).join(""));
  const oddText = fc
    .tuple(start, fc.array(fc.tuple(oddLine, LINE_ENDS), { maxLength: 6 }), fc.boolean())
    .map(([begin, lines, isClosed]) => {
      const text = begin + lines.map(([line, end]) => line + end).join("");
      return isClosed ? text : text.trimEnd();
    });
  return fc.oneof(
    { weight: 24, arbitrary: plainText },
    { weight: 14, arbitrary: oddText },
    { weight: 1, arbitrary: oddText.map((text) => `\ufeff${text}`) },
    { weight: 1, arbitrary: fc.tuple(oddText, BROKEN_BYTES, oddText).map(broken) },
  );
}

function broken([before, bytes, after]: readonly [string, readonly number[], string]): FixtureContent {
  return {
    base64: Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]).toString("base64"),
  };
}
