import type { EditableFinder } from "./editable-finder.ts";
import type { ListedModule, ModuleSpec, PathEntryFinder } from "./module-spec.ts";

/**
 * `_EditableNamespaceFinder` of setuptools: what the placeholder on sys.path, and in the `__path__` of its namespaces,
 * leads to. pkgutil lists nothing for it.
 */
export class EditableNamespaceFinder implements PathEntryFinder {
  readonly path: string;
  readonly isArchive = false;
  readonly #finder: EditableFinder;

  constructor(path: string, finder: EditableFinder) {
    this.path = path;
    this.#finder = finder;
  }

  findSpec(fullname: string): ModuleSpec | undefined {
    const portions = this.#finder.namespaces.get(fullname);
    if (portions === undefined) return undefined;
    const mapped = this.#finder.mapping.get(fullname);
    const paths = portions.length === 0 && mapped !== undefined ? [mapped] : portions;
    return { kind: "portions", path: [...paths, this.path] };
  }

  modules(): Iterable<ListedModule> {
    return [];
  }

  readFile(): undefined {
    return undefined;
  }

  file(): undefined {
    return undefined;
  }

  directory(): undefined {
    return undefined;
  }

  names(): readonly string[] {
    return [];
  }
}
