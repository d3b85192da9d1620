import type { Rule } from "../rule.ts";

/** EP972: myapp/plugins/__init__.py in one of two directories that bring plug-ins */
export const namespaceShadowedByInit: Rule = {
  code: "EP972",
  name: "namespace-shadowed-by-init",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary:
    "An __init__.py in one portion of a namespace package hides the target of an entry point in another.",
  why: "A package without __init__.py is one namespace along all of sys.path. As soon as one directory of that name holds an __init__.py that declares no namespace, that directory alone is the package, and what lies in the others cannot be imported.",
  specification: {
    title: "PEP 420, Implicit Namespace Packages",
    url: "https://peps.python.org/pep-0420/#specification",
  },
  example: {
    language: "text",
    bad: "a/myapp/plugins/__init__.py and b/myapp/plugins/csv.py, with an entry point to myapp.plugins.csv",
    good: "no __init__.py in a directory that is to be a portion of a namespace package",
  },
  exceptions:
    "It is told only where an entry point does not load because of it: elsewhere two directories of one name may have nothing to do with each other.",
};
