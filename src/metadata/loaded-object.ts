import type { ExpectedValue } from "./group-readers.ts";

/** What a program loads for an entry point. */
export interface LoadedObject {
  readonly module: string;
  /** `null` where it is the module itself. */
  readonly attr: string | null;
  /** The same as an object reference. */
  readonly value: string;
}

const FILE_NAME = /\.(?:cfg|csv|html?|ini|json|md|toml|txt|xml|ya?ml)$/i;

/**
 * What the program that reads a group takes from a value, where it does not call `EntryPoint.load()`.
 *
 * @param expects what the group's readers expect; `undefined` for a group that nobody is known to read.
 */
export function loadedObject(declared: LoadedObject, expects: ExpectedValue | undefined): LoadedObject {
  const { module, attr } = declared;
  // demo:napari.yaml is a file in the package demo; pkg_config names a directory; grdk.catalogs has demo:catalog.yaml.
  const isFile = expects === "data file" || (expects === undefined && attr !== null && FILE_NAME.test(attr));
  if (isFile || expects === "package") return { module, attr: null, value: module };
  if (expects !== "class path" || attr !== null) return declared;
  // demo.fs.FileSystem is demo.fs:FileSystem.
  const [, inside, name] = /^(.+)\.([^.]+)$/.exec(module) ?? [];
  if (inside === undefined || name === undefined) return declared;
  return { module: inside, attr: name, value: `${inside}:${name}` };
}
