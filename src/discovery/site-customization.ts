import type { FileProbe } from "./file-probe.ts";
import { isHarmlessCustomization } from "./is-harmless-customization.ts";
import type { SiteWalk } from "./site-walk.ts";

/**
 * `sitecustomize` and, with the user site on, `usercustomize` are imported at every start. One that does anything makes
 * sys.path uncertain; an empty one, and Debian's, does not.
 */
export function doubtCustomizations(probe: FileProbe, walk: SiteWalk, usesUserSite: boolean): void {
  for (const module of usesUserSite ? ["sitecustomize", "usercustomize"] : ["sitecustomize"]) {
    const file = findModule(probe, walk, module);
    if (file === undefined) continue;
    const source = file.endsWith(".py") ? probe.readText(file) : undefined;
    if (source !== undefined && isHarmlessCustomization(source)) continue;
    walk.doubt({ message: `${module} is imported at every start and may change sys.path`, path: file });
  }
}

function findModule(probe: FileProbe, walk: SiteWalk, module: string): string | undefined {
  const { flavour } = probe;
  for (const { path } of walk.entries) {
    const names = [`${module}/__init__.py`, `${module}.py`, `${module}.pyc`];
    const found = names.map((name) => flavour.join(path, name)).find((file) => probe.isFile(file));
    if (found !== undefined) return found;
    // An archive may hold it, too; a directory that is a namespace package holds nothing to run.
    if (probe.archiveMentions(path, `${module}.py`)) return path;
    if (probe.isFile(path)) continue;
    const extension = probe
      .list(path)
      .find((name) => name.startsWith(`${module}.`) && /\.(?:so|pyd)$/.test(name));
    if (extension !== undefined) return flavour.join(path, extension);
  }
  return undefined;
}
