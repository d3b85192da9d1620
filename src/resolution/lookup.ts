import type { PlainBinding } from "../python-source/module-outline.ts";
import type { FoundModule } from "./module-finder.ts";
import { absoluteName } from "./module-name.ts";
import type { Binding, NameSource } from "./name-scope.ts";

/** A module with the file that was read. */
export interface Place {
  readonly module: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** Whether a module has an attribute. */
export type Lookup =
  | {
      readonly kind: "found";
      readonly isConditional: boolean;
      readonly place: Place;
      /** What it is bound to; none where that is not known. */
      readonly sources: readonly NameSource[];
    }
  | { readonly kind: "missing"; readonly place: Place }
  /** `reason` is a clause about the module: `module defines __getattr__`. */
  | { readonly kind: "unknown"; readonly reason: string; readonly place: Place };

/** Where a module is read; no line of it. */
export function placeOf(found: FoundModule): Place {
  const file = found.kind === "namespace" || found.kind === "standard library" ? undefined : found.file.path;
  return { module: found.name, file, line: undefined };
}

/** What a body binds. */
export function foundAt(place: Place, { isDefinite, sources }: Binding): Lookup {
  return {
    kind: "found",
    isConditional: !isDefinite,
    place: { ...place, line: sources[0]?.line },
    sources,
  };
}

/** What binds a name, as reading the whole module would have it: of a class, no more than that it is one. */
export function plainSource(
  plain: PlainBinding,
  bound: string,
  found: FoundModule & { kind: "source" },
): NameSource {
  const { line } = plain;
  if (plain.kind === "from") {
    const module = absoluteName(plain.level, plain.module, found);
    if (module === undefined) return { kind: "value", line, value: { kind: "other" } };
    return { kind: "from", line, module, name: plain.name };
  }
  const { isDecorated } = plain;
  if (plain.kind === "def") return { kind: "def", line, isDecorated };
  const statement = {
    kind: "class" as const,
    line,
    name: bound,
    bases: [],
    hasKeywords: false,
    isDecorated,
    body: [],
  };
  return { kind: "class", line, statement };
}
