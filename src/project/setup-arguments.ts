import { isSequence } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** What `setup()` is given beside entry points, as far as it is plain data; absent where it is not given or not known. */
export interface SetupArguments {
  readonly name?: string;
  readonly version?: string;
  readonly packageDir?: ReadonlyMap<string, string>;
  readonly packages?: readonly string[];
  readonly pyModules?: readonly string[];
  readonly installRequires?: readonly string[];
  readonly extrasRequire?: ReadonlyMap<string, readonly string[]>;
}

/** Takes the plain data out of the arguments of `setup()`. */
export function setupArguments(named: ReadonlyMap<string, PythonValue>): SetupArguments {
  const packageDir = mapping(named.get("package_dir"), text);
  const extrasRequire = mapping(named.get("extras_require"), texts);
  const name = text(named.get("name"));
  const version = text(named.get("version"));
  const packages = texts(named.get("packages"));
  const pyModules = texts(named.get("py_modules"));
  const installRequires = texts(named.get("install_requires"));
  return {
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(packageDir === undefined ? {} : { packageDir }),
    ...(packages === undefined ? {} : { packages }),
    ...(pyModules === undefined ? {} : { pyModules }),
    ...(installRequires === undefined ? {} : { installRequires }),
    ...(extrasRequire === undefined ? {} : { extrasRequire }),
  };
}

function text(value: PythonValue | undefined): string | undefined {
  return value?.kind === "str" ? value.text : undefined;
}

function texts(value: PythonValue | undefined): readonly string[] | undefined {
  // A text is one requirement in each line.
  if (value?.kind === "str") return value.text.split("\n").filter((line) => line.trim() !== "");
  if (value === undefined || !isSequence(value) || value.poison !== undefined) return undefined;
  const found = value.items.flatMap((item) => (item.kind === "str" ? [item.text] : []));
  return found.length === value.items.length ? found : undefined;
}

function mapping<Item>(
  value: PythonValue | undefined,
  read: (value: PythonValue) => Item | undefined,
): ReadonlyMap<string, Item> | undefined {
  if (value?.kind !== "dict" || value.poison !== undefined) return undefined;
  const found = new Map<string, Item>();
  for (const { key, value: item } of value.entries.values()) {
    const known = read(item);
    if (key.kind !== "str" || known === undefined) return undefined;
    found.set(key.text, known);
  }
  return found;
}
