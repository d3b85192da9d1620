import { lastPart, parentName } from "../discovery/module-spec.ts";
import type { ModuleAttributes } from "./module-attributes.ts";
import type { FoundModule } from "./module-finder.ts";
import { topLevelName } from "./module-name.ts";
import type { ImportEvent } from "./flow-facts.ts";
import type { PredictedFailure } from "./resolution.ts";
import { callsAtImport } from "./sys-path-edits.ts";

/** A module that has run, as far as a line of it. */
interface RunModule {
  readonly name: string;
  readonly line: number;
}

/** Tells whether what ran before an import failed may have put a directory on sys.path in which it is found. */
export class SysPathChanges {
  readonly #attributes: ModuleAttributes;

  constructor(attributes: ModuleAttributes) {
    this.#attributes = attributes;
  }

  mayProvide({ name: absent, chain }: Pick<PredictedFailure, "name" | "chain">): boolean {
    const packages = new Set(chain.map(({ module }) => topLevelName(module)));
    const seen = new Set(chain.map(({ module }) => module));
    const pending: RunModule[] = chain.map(({ module, line = Infinity }) => ({ name: module, line }));
    for (let run = pending.pop(); run !== undefined; run = pending.pop()) {
      const found = this.#attributes.finder.find(run.name);
      if (found === undefined || this.#attributes.finder.isStandard(found)) continue;
      if (this.#hasChanged(found, run.line, topLevelName(absent))) return true;
      // Into other projects than those that fail one import is followed, no further.
      const isFollowed = packages.has(topLevelName(run.name));
      for (const name of isFollowed ? this.#importedBefore(found, run.line) : [parentName(run.name)]) {
        if (name !== "" && !seen.has(name)) pending.push({ name, line: Infinity });
        seen.add(name);
      }
    }
    return false;
  }

  #hasChanged(found: FoundModule, line: number, absent: string): boolean {
    const edit = this.#attributes.source(found)?.names?.sysPathEdits.atImport;
    if (edit !== undefined && edit.line < line) {
      if (edit.where === "anywhere") return true;
      const { finder } = this.#attributes;
      if (finder.liesBelow(finder.rootPackage(found.name), absent)) return true;
    }
    return this.#callsEditor(found, line);
  }

  #importedBefore(found: FoundModule, line: number): string[] {
    const modules = this.#imports(found)
      .filter((event) => event.line < line)
      .flatMap(({ module, names = [] }) => [module, ...names.map((name) => `${module}.${name}`)]);
    return [found.name, ...modules].flatMap((name) => [name, parentName(name)]);
  }

  /** `with vendored("pydevd"):`, imported from a module in which it changes sys.path. */
  #callsEditor(found: FoundModule, line: number): boolean {
    const called = this.#imports(found).flatMap(({ module, names }) => {
      if (names === undefined) return this.#editors(module).map((name) => `${lastPart(module)}.${name}`);
      const own = this.#editors(module).filter((name) => names.includes(name));
      const ofSubmodules = names.flatMap((submodule) =>
        this.#editors(`${module}.${submodule}`).map((name) => `${submodule}.${name}`),
      );
      return [...own, ...ofSubmodules];
    });
    return called.length > 0 && callsAtImport(this.#attributes.text(found) ?? "", new Set(called), line);
  }

  #imports(found: FoundModule): (ImportEvent & { kind: "import" })[] {
    const events = this.#attributes.source(found)?.names?.events ?? [];
    return events.flatMap((event) => (event.kind === "import" ? [event] : []));
  }

  /** The functions of a module that change sys.path. */
  #editors(module: string): readonly string[] {
    const found = this.#attributes.finder.find(module);
    if (found === undefined || this.#attributes.finder.isStandard(found)) return [];
    return [...(this.#attributes.source(found)?.names?.sysPathEdits.functions ?? [])];
  }
}
