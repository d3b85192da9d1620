import { readItems, readPythonLiteral } from "./python-literal.ts";

/** What a line of a `*-nspkg.pth` file, written by setuptools up to 80, does at the start of the interpreter. */
export interface NamespaceLine {
  /** The package that is made: `zope`, `paste.deploy`. */
  readonly name: string;
  /** Its directory below {@link root}: `["paste", "deploy"]`. */
  readonly parts: readonly string[];
  /** `setup.py develop` writes the project's directory; `undefined` is the site directory. */
  readonly root: string | undefined;
  /** Whether the package is made of a spec, with a namespace's `__path__`; before setuptools 30 it is an empty module. */
  readonly usesSpec: boolean;
}

const DIRECTORY = /\bp = os\.path\.join\((sys\._getframe\(1\)\.f_locals\['sitedir'\]|(['"])[^'"]*\2), \*\(/;

/** Reads such a line; `undefined` where it is another. */
export function parseNamespaceLine(line: string): NamespaceLine | undefined {
  const directory = DIRECTORY.exec(line);
  // m = … sys.modules.setdefault('paste.deploy', …
  const name = /\bsys\.modules\.setdefault\((['"])([^'"\\]+)\1/.exec(line)?.[2];
  if (directory === null || name === undefined) return undefined;
  const parts = readItems(line, directory.index + directory[0].length, ")")?.value ?? [];
  const root = readPythonLiteral(directory[1] ?? "")?.value;
  return {
    name,
    parts: parts.filter((part) => typeof part === "string"),
    root: typeof root === "string" ? root : undefined,
    usesSpec: line.includes("module_from_spec"),
  };
}
