import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationSource } from "./declaration.ts";

/** An entry point as it is written, before any back-end has looked at it. */
export interface DeclaredEntry extends TextRange {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly source: DeclarationSource;
  readonly groupRange?: TextRange;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
}

/** A group as it is written, even where nothing is in it. */
export interface DeclaredGroup {
  readonly group: string;
  readonly range: TextRange;
  readonly entries: readonly DeclaredEntry[];
  /** Absent where only its entries tell. */
  readonly source?: DeclarationSource;
}

/** A place that does not have the shape that its specification asks for. */
export interface ShapeError {
  readonly rule: string;
  /** What was expected and what was found, without what follows from it. */
  readonly message: string;
  readonly range: TextRange;
  /** The keys of the place in its file. */
  readonly keys: readonly string[];
}
