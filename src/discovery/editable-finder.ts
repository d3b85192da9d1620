import { readItems, readPythonLiteral } from "./python-literal.ts";
import type { PythonLiteral } from "./python-literal.ts";

/** What an editable install tells its own finder, which Python asks beside the directories of sys.path. */
export interface EditableFinder {
  /** Who wrote the file. */
  readonly kind: "setuptools" | "editables" | "scikit-build-core";
  /**
   * By the full name of a module: for setuptools its package's directory or its file without the suffix, for the
   * others its file; a relative one of scikit-build-core starts from the finder's own directory.
   */
  readonly mapping: ReadonlyMap<string, string>;
  /** Namespace packages of setuptools and their portions; none where they are those of {@link mapping}. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>;
  /** What setuptools puts on sys.path in place of a directory, to be asked for namespaces. */
  readonly pathPlaceholder?: string;
  /** scikit-build-core: what the `__path__` of a package is made of. */
  readonly directories?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the finder that an editable install has put into a site directory: `__editable___NAME_VERSION_finder.py` of
 * setuptools, `_editable_impl_NAME.py` of `editables` (hatchling, pdm-backend), `_editable_skbc_NAME.py` of
 * scikit-build-core. All of them hold plain literals; nothing is run.
 *
 * @returns `undefined` where the text is none of these.
 */
export function parseEditableFinder(text: string): EditableFinder | undefined {
  return parseSetuptoolsFinder(text) ?? parseEditablesFinder(text) ?? parseScikitBuildFinder(text);
}

const NO_NAMESPACES: EditableFinder["namespaces"] = new Map();

/** `MAPPING: dict[str, str] = {'pkg': '/src/pkg'}`, `NAMESPACES: dict[str, list[str]] = {}` */
function parseSetuptoolsFinder(text: string): EditableFinder | undefined {
  const mapping = strings(assigned(text, "MAPPING"));
  // Before setuptools 65 there are none.
  const namespaces = /^NAMESPACES\b/m.test(text) ? stringLists(assigned(text, "NAMESPACES")) : NO_NAMESPACES;
  if (mapping === undefined || namespaces === undefined) return undefined;
  // PATH_PLACEHOLDER = '__editable__.pkg-1.0.finder' + ".__path_hook__"
  const placeholder = /^PATH_PLACEHOLDER = (['"])([^'"\\]*)\1 \+ (['"])([^'"\\]*)\3$/m.exec(text);
  return {
    kind: "setuptools",
    mapping,
    namespaces,
    ...(placeholder && { pathPlaceholder: `${placeholder[2]}${placeholder[4]}` }),
  };
}

/** `F.map_module('pkg', '/src/pkg/__init__.py')` */
function parseEditablesFinder(text: string): EditableFinder | undefined {
  if (!/^from editables\.redirector import RedirectingFinder as F$/m.test(text)) return undefined;
  const mapping = new Map<string, string>();
  for (const call of text.matchAll(/^F\.map_module\(/gm)) {
    const [name, file] = readItems(text, call.index + call[0].length, ")")?.value ?? [];
    if (typeof name !== "string" || typeof file !== "string") return undefined;
    mapping.set(name, file);
  }
  return { kind: "editables", mapping, namespaces: NO_NAMESPACES };
}

/** `install({'pkg': '/src/pkg/__init__.py'}, {'pkg._core': 'pkg/_core.so'}, {'pkg': ['/src/pkg', 'pkg']}, …)` */
function parseScikitBuildFinder(text: string): EditableFinder | undefined {
  if (!/^class ScikitBuildRedirectingFinder\b/m.test(text)) return undefined;
  const call = [...text.matchAll(/^(?: {4})?install\((?=\{)/gm)].at(-1);
  const [sources, installed, directories] =
    call === undefined ? [] : (readItems(text, call.index + call[0].length, ")")?.value ?? []);
  const sourceFiles = strings(sources);
  const installedFiles = strings(installed);
  if (sourceFiles === undefined || installedFiles === undefined) return undefined;
  const known = stringLists(directories);
  return {
    kind: "scikit-build-core",
    mapping: new Map([...sourceFiles, ...installedFiles]),
    namespaces: NO_NAMESPACES,
    ...(known && { directories: known }),
  };
}

function assigned(text: string, name: string): PythonLiteral | undefined {
  const start = new RegExp(`^${name}\\b[^=\\n]*=`, "m").exec(text);
  return start === null ? undefined : readPythonLiteral(text, start.index + start[0].length)?.value;
}

function strings(value: PythonLiteral | undefined): ReadonlyMap<string, string> | undefined {
  if (!(value instanceof Map)) return undefined;
  const entries = [...value.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return entries.length === value.size ? new Map(entries) : undefined;
}

function stringLists(value: PythonLiteral | undefined): ReadonlyMap<string, readonly string[]> | undefined {
  if (!(value instanceof Map)) return undefined;
  const lists = new Map<string, readonly string[]>();
  for (const [name, list] of value) {
    if (!Array.isArray(list)) return undefined;
    const texts = list.filter((item) => typeof item === "string");
    if (texts.length !== list.length) return undefined;
    lists.set(name, texts);
  }
  return lists;
}
