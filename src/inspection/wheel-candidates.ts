import { siteConfigurationFiles } from "../discovery/site-configuration-files.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { customizationCandidate } from "./customization-candidate.ts";
import { namesIn } from "./hook-candidate.ts";
import type { HookCandidate, HookDirectory } from "./hook-candidate.ts";
import { pthCandidates } from "./pth-candidates.ts";
import { startCandidates } from "./start-candidates.ts";
import { ANY_INTERPRETER } from "./startup-plan.ts";

const CALLED = "called at every start by Python 3.15 and later";
// sitecustomize.py, sitecustomize.cpython-312-x86_64-linux-gnu.so
const CUSTOMIZATION = /^((?:site|user)customize)(?:\.[^.]+)?\.(?:pyw?|pyc|so|pyd)$/;

/** The members of a wheel that would run at the start of any interpreter it is installed for. */
export function wheelCandidates(tree: FileTree): HookCandidate[] {
  return directoriesOfSite(tree).flatMap((directory) => {
    const names = namesIn(directory);
    const files = siteConfigurationFiles(names, ANY_INTERPRETER);
    return [
      ...files.pth.flatMap((name) => pthCandidates(directory, name, ANY_INTERPRETER.pthDecoding)),
      ...files.start.flatMap((name) => startCandidates(directory, name, CALLED)),
      ...names.flatMap((name) => customizations(directory, name)),
    ];
  });
}

function customizations(directory: HookDirectory, name: string): HookCandidate[] {
  if (name === "sitecustomize" || name === "usercustomize") {
    const inside = directory.inside === "" ? name : `${directory.inside}/${name}`;
    const init = namesIn({ ...directory, inside }).find((inner) => /^__init__\.(?:.+\.)?\w+$/.test(inner));
    return init === undefined ? [] : [customizationCandidate(directory, `${name}/${init}`, name)];
  }
  const module = CUSTOMIZATION.exec(name)?.[1];
  return module === "sitecustomize" || module === "usercustomize"
    ? [customizationCandidate(directory, name, module)]
    : [];
}

/**
 * The directories whose members land in a site directory, or beside the standard library: the root, and below
 * `NAME.data` those of the schemes; `data` is laid over the prefix, so that `data/lib/python3.12/site-packages` does.
 */
function directoriesOfSite(tree: FileTree): HookDirectory[] {
  const below = (inside: string): string[] =>
    namesIn({ path: inside, tree, inside }).map((name) => `${inside}/${name}`);
  const schemes = namesIn({ path: "", tree, inside: "" }).filter((name) => name.endsWith(".data"));
  const insides = schemes.flatMap((scheme) => {
    const libraries = below(`${scheme}/data`).filter((path) => /\/lib(?:64)?$/i.test(path));
    const standard = [
      ...libraries,
      ...libraries.flatMap(below).filter((path) => /\/python3[^/]*$/.test(path)),
    ];
    const sites = standard.flatMap(below).filter((path) => /\/(?:site|dist)-packages$/.test(path));
    return [`${scheme}/purelib`, `${scheme}/platlib`, ...standard, ...sites];
  });
  return ["", ...insides].map((inside) => ({ path: inside, tree, inside }));
}
