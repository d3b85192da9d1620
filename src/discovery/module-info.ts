/** A module that was found by looking at directories, as `pkgutil.ModuleInfo`. */
export interface ModuleInfo {
  /** The full name: `flask_talisman`, `myapp.plugins.a`. Python does not check that it can be imported, nor does pyep. */
  readonly name: string;
  readonly isPackage: boolean;
  /** The directory or archive that it was found in. */
  readonly location: string;
  /** Only the finder of an editable install knows it: an import finds it, `pkgutil.iter_modules` does not. */
  readonly editable?: true;
}

/** Which modules are asked for. */
export interface IterModulesOptions {
  /** What the name begins with; of modules in a namespace its last part. */
  readonly startsWith?: string | undefined;
  /** A package whose modules are listed. @default the top level */
  readonly namespace?: string | undefined;
  /** Adds those that only the finders of editable installs know. @default false */
  readonly editable?: boolean | undefined;
}
