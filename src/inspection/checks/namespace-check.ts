import { reachable } from "../../discovery/reachable.ts";
import { joinToEntry } from "../../discovery/sys-path-entry.ts";
import type { SysPathEntry } from "../../discovery/sys-path-entry.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

/** EP972: packages that hide the portion of a namespace package in which the target of an entry point lies. */
export function* checkNamespaces(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const { entryPoint, resolution } of examined.targets) {
    const module = entryPoint.reference?.module;
    if (resolution.status !== "missing-module" || module === undefined) continue;
    const parts = module.split(".");
    const { sysPath } = examined.environment;
    const holder = sysPath.find((entry) => holds(entry, parts));
    const hiding = holder && hidingPackage(sysPath, parts);
    if (holder === undefined || hiding === undefined) continue;
    yield {
      code: "EP972",
      message: `${module} is in ${holder.path}, where package ${hiding.name} hides it: it is no namespace package`,
      distributions: entryPoint.dist === undefined ? [] : [entryPoint.dist],
      entryPoint,
      path: hiding.path,
      notes: [`needed by ${entryPoint.group}:${entryPoint.name}`],
    };
  }
}

/** Whether a module's file, or its package's directory, lies below an entry of sys.path. */
function holds({ tree }: SysPathEntry, parts: readonly string[]): boolean {
  const name = parts.join("/");
  return (
    tree !== undefined &&
    reachable(() => tree.kind(`${name}.py`) === "file" || tree.kind(`${name}/__init__.py`) === "file") ===
      true
  );
}

/** The outermost of the packages around a module that is a regular one, where it comes first on sys.path. */
function hidingPackage(
  sysPath: readonly SysPathEntry[],
  parts: readonly string[],
): { readonly name: string; readonly path: string } | undefined {
  for (let length = 1; length < parts.length; length++) {
    const name = parts.slice(0, length).join("/");
    for (const { tree, path } of sysPath) {
      const init = `${name}/__init__.py`;
      if (tree !== undefined && reachable(() => tree.kind(init)) === "file") {
        return { name: parts.slice(0, length).join("."), path: joinToEntry(path, init) };
      }
    }
  }
  return undefined;
}
