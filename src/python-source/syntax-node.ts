/** A place in a text: row and column counted from 0, the column in UTF-16 code units. */
export interface SyntaxPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * A node of the syntax tree of a Python source, in the words of the `tree-sitter-python` grammar. Lives only while
 * {@link PythonParser.parse} reads it; two accesses to the same node give two objects, equal by `id`.
 *
 * @see https://github.com/tree-sitter/tree-sitter-python/blob/master/grammar.js
 */
export interface SyntaxNode {
  readonly id: number;
  readonly type: string;
  /** Index into the parsed text, in UTF-16 code units. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: SyntaxPosition;
  readonly endPosition: SyntaxPosition;
  readonly text: string;
  /** Whether it or anything in it could not be parsed. */
  readonly hasError: boolean;
  readonly parent: SyntaxNode | null;
  /** Without punctuation and keywords, but with comments and line continuations. */
  readonly namedChildren: readonly SyntaxNode[];
  readonly children: readonly SyntaxNode[];
  childForFieldName(name: string): SyntaxNode | null;
  childrenForFieldName(name: string): readonly SyntaxNode[];
}
