import type { TextRange } from "../metadata/text-range.ts";

/** A text with its lines, to get from places to offsets. Lines end at line feeds, as editors count them. */
export class SourceText {
  readonly text: string;
  private starts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The offset of a place; lines and columns counted from 1, in UTF-16 code units. */
  offset(line: number, column: number): number {
    const start = this.lineStarts[line - 1];
    return start === undefined ? this.text.length : Math.min(start + column - 1, this.text.length);
  }

  slice({ line, column, endLine, endColumn }: TextRange): string {
    return this.text.slice(this.offset(line, column), this.offset(endLine, endColumn));
  }

  /** A line without its end; `undefined` where there is no such line. */
  line(number: number): string | undefined {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return undefined;
    const end = this.lineStarts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }

  private get lineStarts(): readonly number[] {
    this.starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    return this.starts;
  }
}
