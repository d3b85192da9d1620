/** A step on the way from the value of an entry point to what it means: a module that is read, or a name followed. */
export interface ResolutionStep {
  /** The module that is looked into: `pkg.plugin` */
  readonly module: string;
  /** The attribute that is looked for in it. */
  readonly attr?: string;
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** What following the imports of a module says about loading it. */
export interface PredictedFailure {
  /** `"ModuleNotFoundError"`, `"ImportError"`, `"SystemExit"` … */
  readonly exception: string;
  /** The module or name that is missing. */
  readonly name: string;
  readonly chain: readonly ResolutionStep[];
}

/** Whether the target of an entry point exists. Never says that it loads. */
export interface Resolution {
  /** `ok`: nothing found against it. `unknown`: it cannot be told without running code; `reason` says why. */
  readonly status: "ok" | "missing-module" | "missing-attribute" | "unknown";
  /** A clause for people: `module pkg has no "plugin"`; `module defines __getattr__`; for `ok` how it was found. */
  readonly reason: string;
  /** The names closest to the missing one, best first; `demo.fs:FileSystem` before all for `demo.fs.FileSystem`. */
  readonly didYouMean?: readonly string[];
  /** Where the target is bound, or where the search ended. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly chain: readonly ResolutionStep[];
  /** Whether the name is bound only under a condition that cannot be decided. */
  readonly conditional: boolean;
  /** Extras of the value that its distribution does not provide; absent where all are, or nothing tells. */
  readonly undeclaredExtras?: readonly string[];
  /** Only where imports were followed (`deep`) and one fails. */
  readonly predicted?: PredictedFailure;
}
