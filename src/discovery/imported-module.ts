import type { ModuleFile } from "./module-spec.ts";

/** How a package comes to its `__path__`. */
export type NamespaceStyle = "PEP 420" | "pkgutil" | "pkg_resources" | "nspkg.pth" | "regular";

/** A module as it is in `sys.modules`, as far as its `__path__` is concerned. */
export interface ImportedModule {
  readonly name: string;
  style: NamespaceStyle;
  /** `undefined` where it has none; use `PackageImports.pathOf` to read it. */
  path: readonly string[] | undefined;
  /** Of a `_NamespacePath`: the search path that its portions were found on. When that changes they are found anew. */
  searched: readonly string[] | undefined;
  readonly file: ModuleFile | undefined;
  /** The `.pth` file that made it at the start of the interpreter. */
  readonly madeBy: string | undefined;
}
