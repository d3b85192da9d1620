import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { bindName } from "./assign-target.ts";
import type { Scope } from "./python-heap.ts";
import { isSureModule, libraryAttribute } from "./python-library.ts";
import { doubt, meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import type { PythonValue } from "./python-value.ts";

/** Binds what an import statement binds, by dotted name. Nothing is imported. */
export function importNames(run: PythonRun, node: SyntaxNode, scope: Scope): void {
  const from =
    node.type === "import_from_statement" ? (node.childForFieldName("module_name")?.text ?? "") : undefined;
  if (from !== undefined && !isSureModule(from)) run.doubts++;
  for (const imported of node.childrenForFieldName("name")) {
    const isAliased = imported.type === "aliased_import";
    const name = (isAliased ? imported.childForFieldName("name")?.text : imported.text) ?? "";
    const alias = isAliased ? imported.childForFieldName("alias")?.text : undefined;
    if (from !== undefined) {
      bindName(run, alias ?? name, imports(run, imported, `${from}.${name}`), scope);
      continue;
    }
    if (!isSureModule(name)) run.doubts++;
    // import os.path binds os; import os.path as p binds os.path
    const bound = alias === undefined ? (name.split(".", 1)[0] ?? name) : name;
    bindName(run, alias ?? bound, { kind: "reference", name: bound }, scope);
  }
  // from setuptools import *
  if (from !== undefined && meaningful(node).some(({ type }) => type === "wildcard_import")) {
    const isSetup = from === "setuptools" || from === "distutils.core";
    if (isSetup) bindName(run, "setup", { kind: "reference", name: `${from}.setup` }, scope);
    if (from === "setuptools") {
      for (const name of ["find_packages", "Extension", "Command"]) {
        bindName(run, name, { kind: "reference", name: `setuptools.${name}` }, scope);
      }
    }
  }
}

function imports(run: PythonRun, node: SyntaxNode, name: string): PythonValue {
  if (name.startsWith(".")) return doubt(run, node, "a relative import");
  return libraryAttribute(run, name) ?? { kind: "reference", name };
}
