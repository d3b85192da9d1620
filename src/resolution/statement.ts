/** An expression as far as names can be followed through it. */
export type Expression =
  /** `a`, `a.b.c` */
  | { readonly kind: "name"; readonly path: readonly string[] }
  /** `a.b(…)`; `callee` is empty where another expression is called. */
  | { readonly kind: "call"; readonly callee: readonly string[] }
  | { readonly kind: "other" };

/** A name that an import gives: `name as bound`. */
export interface ImportedName {
  readonly name: string;
  readonly bound: string;
}

interface Placed {
  /** Counted from 1. */
  readonly line: number;
}

/** `class bound(bases):` */
export interface ClassStatement extends Placed {
  readonly kind: "class";
  readonly name: string;
  readonly bases: readonly Expression[];
  /** A metaclass or another keyword, which may add anything. */
  readonly hasKeywords: boolean;
  readonly isDecorated: boolean;
  readonly body: readonly Statement[];
}

/** A clause of an `if` statement. */
export interface Branch {
  /** `undefined` where only running tells. */
  readonly test: boolean | undefined;
  readonly body: readonly Statement[];
}

/** An `except` clause. */
export interface Handler {
  /** Whether it may be meant for a failed import. */
  readonly catchesImportErrors: boolean;
  /** Whether it certainly catches every failed import. */
  readonly isForImportErrors: boolean;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
}

/** `try:` */
export interface TryStatement extends Placed {
  readonly kind: "try";
  readonly body: readonly Statement[];
  readonly handlers: readonly Handler[];
  readonly orElse: readonly Statement[];
  readonly finally: readonly Statement[];
}

/**
 * A statement of a module or class body, as far as it decides which names are bound: what is kept of a syntax tree.
 * Statements that bind nothing are left out; names are normalised (NFKC), as Python does.
 */
export type Statement =
  /** `import a.b, c as d`: `bound` is the name, the whole module's or only its first part's. */
  | (Placed & { readonly kind: "import"; readonly modules: readonly (ImportedName & { whole: boolean })[] })
  /** `from ..module import name as bound`; without `names`: `import *`. */
  | (Placed & {
      readonly kind: "from";
      readonly level: number;
      readonly module: string;
      readonly names: readonly ImportedName[] | undefined;
    })
  | (Placed & { readonly kind: "def"; readonly name: string; readonly isDecorated: boolean })
  | ClassStatement
  /** Names bound to a value, or by a `for`, `with`, walrus or pattern, where the value is `other`. */
  | (Placed & { readonly kind: "bind"; readonly names: readonly string[]; readonly value: Expression })
  /** `x: int` binds nothing, but someone may. */
  | (Placed & { readonly kind: "annotation"; readonly name: string })
  | (Placed & { readonly kind: "delete"; readonly names: readonly string[] })
  /** `__all__ = […]`, `__all__ += […]`, `__all__.remove("a")` */
  | (Placed & {
      readonly kind: "export";
      readonly operation: "set" | "add" | "remove";
      /** `undefined` where they are not written out. */
      readonly names: readonly string[] | undefined;
    })
  /** `object.attribute = …`; without an attribute: `setattr(object, …)` with one that is computed. */
  | (Placed & { readonly kind: "attribute"; readonly object: string; readonly attribute: string | undefined })
  | (Placed & { readonly kind: "if"; readonly branches: readonly Branch[] })
  /** `for` and `while`: the body may run. */
  | (Placed & { readonly kind: "loop"; readonly bodies: readonly (readonly Statement[])[] })
  /** A context manager that is not known may swallow an exception. */
  | (Placed & { readonly kind: "with"; readonly isHarmless: boolean; readonly body: readonly Statement[] })
  | TryStatement
  | (Placed & { readonly kind: "match"; readonly cases: readonly (readonly Statement[])[] })
  /** Of a function. */
  | (Placed & { readonly kind: "return" })
  /** `raise E(…)`, `sys.exit()`: the exception's name; `undefined` where the one that is handled is raised again. */
  | (Placed & { readonly kind: "raise"; readonly exception: string | undefined });
