import { atValue, entryTitle } from "../entry-place.ts";
import { packagedModules } from "../packaged-modules.ts";
import type { Rule } from "../rule.ts";
import { whenItFails } from "../when-it-fails.ts";

/** EP414: packages = ["demo"] with the script demo_cli:main */
export const moduleNotPackaged: Rule = {
  code: "EP414",
  name: "module-not-packaged",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "The module that an entry point names is among the sources, but the build leaves it out of the wheel.",
  why: "In the source tree, and in an editable installation, all is well. What is published lacks the module: the command, or the program that loads the entry point, fails with ModuleNotFoundError.",
  specification: {
    title: "Package discovery of setuptools",
    url: "https://setuptools.pypa.io/en/latest/userguide/package_discovery.html",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\n[project.scripts]\ndemo = "demo_cli:main"\n[tool.setuptools]\npackages = ["demo"]',
    good: '[project]\nname = "demo"\n[project.scripts]\ndemo = "demo_cli:main"\n[tool.setuptools]\npackages = ["demo"]\npy-modules = ["demo_cli"]',
  },
  exceptions:
    "It is told only where the selection is written down plainly: not where setup.py computes it, patterns include and exclude files one by one, or modules are compiled.",

  *check(context) {
    const { tree, project, ownModules } = context;
    const packaged = project && packagedModules(tree, project, ownModules);
    if (packaged === undefined) return;
    for (const { entry, module, status } of context.targets()) {
      if (status === "missing-module" || status === "elsewhere" || !ownModules.has(module)) continue;
      if (packaged.includes(module) !== false) continue;
      yield {
        ...atValue(entry),
        message: `${entryTitle(entry)}: module ${module} is not in the wheel`,
        label: packaged.selection,
        notes: whenItFails(context, entry),
      };
    }
  },
};
