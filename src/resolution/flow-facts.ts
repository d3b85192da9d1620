/** What an import of the module does for certain, in this order. */
export type ImportEvent =
  | {
      readonly kind: "import";
      readonly line: number;
      /** Absolute. */
      readonly module: string;
      /** Of `from module import …`; `undefined` of `import module` and of `*`. */
      readonly names: readonly string[] | undefined;
      /** What a handler makes of its failure. */
      readonly raisedAs: string | undefined;
    }
  | { readonly kind: "raise"; readonly line: number; readonly exception: string | undefined }
  | {
      readonly kind: "try";
      readonly line: number;
      readonly body: readonly ImportEvent[];
      /** Of the handler that catches it when an import in the body fails. */
      readonly handler: readonly ImportEvent[];
    };

/** `from module import *` */
export interface StarImport {
  readonly line: number;
  /** Absolute; `undefined` where it cannot be told. */
  readonly module: string | undefined;
  readonly isDefinite: boolean;
}

/** What the statements of a body were seen to do beside binding names. */
export interface FlowFacts {
  readonly stars: StarImport[];
  /** Bound where it does not count: under `if TYPE_CHECKING`, or annotated without a value. */
  readonly hints: Set<string>;
  /** `__all__`, and whether all of it is written out. */
  exported: { names: Set<string>; isComplete: boolean } | undefined;
  /** By the name of an object the attributes that are set on it; `undefined` in it: some that are computed. */
  readonly attributes: Map<string, Map<string | undefined, number>>;
  readonly events: ImportEvent[];
}
