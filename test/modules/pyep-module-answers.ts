import path from "node:path/posix";
import { NamespaceNotFoundError, PythonError } from "../../src/core.ts";
import type { Environment, ModuleInfo } from "../../src/core.ts";
import type { Raised } from "../fixture/answers.ts";
import type { ModuleAnswers, ModuleRow, NamespaceAnswer } from "./module-answers.ts";

/**
 * Asks pyep what the interpreters are asked. An exception of Python's is an answer, any other one is thrown.
 *
 * @param root what paths are relative to, where they are absolute.
 */
export function pyepModuleAnswers(
  environment: Environment,
  namespaces: readonly string[],
  root = "/nowhere",
): ModuleAnswers {
  const relative = (location: string): string => {
    const normal = path.normalize(location).replace(/(?<=.)\/$/, "");
    if (normal === root) return ".";
    return normal.startsWith(`${root}/`) ? normal.slice(root.length + 1) : normal;
  };
  const row = ({ name, isPackage, location }: ModuleInfo): ModuleRow => [name, isPackage, relative(location)];
  const packageAnswer = (namespace: string): NamespaceAnswer => {
    try {
      return {
        path: environment.namespacePath(namespace).map(relative),
        modules: [...environment.iterModules({ namespace })].map(row),
      };
    } catch (error) {
      if (error instanceof NamespaceNotFoundError) return { missing: true };
      throw error;
    }
  };
  return {
    modules: guarded(() => [...environment.iterModules()].map(row)),
    namespaces: Object.fromEntries(
      namespaces.map((namespace) => [namespace, guarded(() => packageAnswer(namespace))]),
    ),
  };
}

function guarded<T>(ask: () => T): T | Raised {
  try {
    return ask();
  } catch (error) {
    if (error instanceof PythonError) return { raises: error.pythonException };
    throw error;
  }
}
