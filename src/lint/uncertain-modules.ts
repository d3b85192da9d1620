import type { Project } from "../project/project.ts";
import { fileText } from "./file-text.ts";
import type { LintSubject } from "./lint-context.ts";
import { mappedDirectories, tableIn } from "./source-roots.ts";

// A run of what names are made of, from its beginning: anything else would be tried at each character.
const NAMED_FILE = /(?<!\p{XID_Continue})\p{XID_Continue}*\.py/gu;
// Builds that put modules where no source file stands, and one of which nothing is known.
const OPEN_BACKENDS: ReadonlySet<string> = new Set([
  "maturin",
  "meson-python",
  "scikit-build-core",
  "unknown",
]);
// A directory that is none of the project's.
const OUTSIDE = /^(?:\.\.(?:[\\/]|$)|[\\/]|[A-Za-z]:)/;
// Arguments of setup() by which modules are made.
const MAKES_MODULES = /\b(?:ext_modules|cmdclass|cffi_modules|rust_extensions)\b/;

/** Tells the modules that are not among the sources because something makes them, or takes them from elsewhere, in a build. */
export function uncertainModules({ tree, project }: LintSubject): (module: string) => boolean {
  if (project === undefined) return () => false;
  const setupPy = fileText(tree, "setup.py");
  const isOpen =
    OPEN_BACKENDS.has(project.buildBackend.name) ||
    MAKES_MODULES.test(setupPy) ||
    (/\bpackage_dir\b/.test(setupPy) && project.documents.setupPy?.arguments.packageDir === undefined) ||
    runsOwnCode(project) ||
    tree.kind("pdm_build.py") === "file" ||
    mappedDirectories(project.documents).some(({ directory }) => OUTSIDE.test(directory));
  if (isOpen) return () => true;
  // version.py in `write_to = "demo/version.py"`, say.
  const others = ["pyproject.toml", "setup.cfg", ".gitignore"].map((path) => fileText(tree, path));
  const namedFiles = [setupPy, ...others].flatMap((text) => text.match(NAMED_FILE) ?? []);
  return (module) => {
    const file = `${module.split(".").at(-1) ?? ""}.py`;
    return namedFiles.some((named) => named.endsWith(file));
  };
}

/** Whether pyproject.toml has a build run code, other than what writes the version into a file that it names. */
function runsOwnCode({ documents: { pyproject } }: Project): boolean {
  const tool = pyproject?.table("tool") ?? {};
  const build = tableIn(tool, "hatch", "build");
  const hatchHooks = [tableIn(build, "hooks"), tableIn(build, "targets", "wheel", "hooks")].flatMap(
    Object.keys,
  );
  const setuptools = tableIn(tool, "setuptools");
  const pdm = tableIn(tool, "pdm", "build");
  return (
    setuptools["cmdclass"] !== undefined ||
    setuptools["ext-modules"] !== undefined ||
    hatchHooks.some((name) => name !== "vcs" && name !== "version") ||
    pdm["run-setuptools"] !== undefined ||
    pdm["custom-hook"] !== undefined ||
    tableIn(tool, "poetry")["build"] !== undefined
  );
}
