import type { StartupCodeKind } from "../discovery/startup-code.ts";

/** What makes a hook: a line that a tool writes, or else the place where the interpreter finds it. */
export type StartupHookKind =
  | StartupCodeKind
  | "sitecustomize"
  | "usercustomize"
  /** An entry point in a `.start` file (PEP 829). */
  | "start file"
  /** A `.pth` file that cannot be read. */
  | "path configuration";

/** Code that runs at every start of an interpreter. Plain data; nothing of it has been run. */
export interface StartupHook {
  /**
   * `known`, `namespace` and `editable`: what a tool is known to write there, as it wrote it. Anything else is
   * `unknown`, whatever the file is called; the notes say why.
   */
  readonly class: "known" | "namespace" | "editable" | "unknown";
  readonly kind: StartupHookKind;
  /** The file; in a wheel its member. */
  readonly path: string;
  /** Counted from 1; `null` where the whole file is the hook. */
  readonly line: number | null;
  /** The whole line, `null` where the whole file is the hook. It may be long: the command's JSON cuts it at 4 KiB. */
  readonly text: string | null;
  /** Of the file, in hexadecimal digits; `null` where it cannot be read. */
  readonly sha256: string | null;
  /** The distribution whose RECORD, else installed-files.txt, names the file; of a wheel's members the wheel's. */
  readonly distribution: { readonly name: string | null; readonly version: string | null } | null;
  /** Whether the file still is what RECORD says; `absent` where that says nothing. */
  readonly recordHash: "match" | "mismatch" | "absent";
  /** Facts about it, a sentence each. */
  readonly notes: readonly string[];
}
