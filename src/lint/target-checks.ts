import { EntryPoint } from "../metadata/entry-point.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { Resolution } from "../resolution/resolution.ts";
import { Resolver } from "../resolution/resolver.ts";
import { isScript } from "./entry-place.ts";
import type { KnownGroups, LintedEntry, LintSubject } from "./lint-context.ts";
import type { OwnModules } from "./own-modules.ts";
import { referenceForm } from "./reference-form.ts";
import { fileInSources, sourceEnvironment } from "./source-path.ts";

/** What became of looking for the target of an entry point in the sources that are about to be published. */
export interface TargetCheck {
  readonly entry: LintedEntry;
  readonly module: string;
  /** `elsewhere`: its module is none of this project's. */
  readonly status: Resolution["status"] | "elsewhere";
  readonly reason: string;
  /** What may have been meant: a module, or an attribute of the module. */
  readonly didYouMean?: string;
  /** A script's `demo.cli:main` for `demo.cli.main`, where that is there. */
  readonly withColon?: string;
  /** Where the target is, or where it was looked for. */
  readonly file?: string;
  readonly line?: number;
}

// Their builds put modules where no source file stands.
const COMPILING_BACKENDS: ReadonlySet<string> = new Set(["maturin", "meson-python", "scikit-build-core"]);

/** Looks for the targets of all entry points that name a module, each source file being parsed once at most. */
export class TargetChecks {
  readonly all: readonly TargetCheck[];

  /** @param parser absent: only modules are looked for, attributes cannot be told. */
  constructor(
    subject: LintSubject,
    ownModules: OwnModules,
    groups: KnownGroups,
    parser: PythonParser | undefined,
  ) {
    const environment = sourceEnvironment(subject.tree, ownModules.roots);
    const resolver = parser && new Resolver(environment, parser);
    const isUncertain = uncertainModules(subject);
    this.all = subject.entries.flatMap((entry): TargetCheck[] => {
      const form = referenceForm(entry.value);
      if (form.kind !== "valid") return [];
      const { module, attr, value } = whatIsLoaded(entry, form, groups);
      if (!isOwn(module, subject, ownModules)) {
        return [{ entry, module, status: "elsewhere", reason: "the module is in another distribution" }];
      }
      const found = ownModules.has(module);
      if (!found && ownModules.mayBeElsewhere(module)) {
        return [{ entry, module, status: "elsewhere", reason: "another distribution may bring the module" }];
      }
      if (!found && isUncertain(module)) {
        return [{ entry, module, status: "unknown", reason: `the build may make ${module}` }];
      }
      if (resolver === undefined) {
        const status = found ? (attr === null ? "ok" : "unknown") : "missing-module";
        return [{ entry, module, status, reason: found ? "its source was not read" : `no module ${module}` }];
      }
      const resolution = resolver.resolve(new EntryPoint(entry.name, value, entry.group));
      // What is compiled, or written in Cython, is there without a source that could be read.
      const status = resolution.status === "missing-module" && found ? "unknown" : resolution.status;
      const [similar] = resolution.didYouMean ?? [];
      const withColon = status === "missing-module" && attr === null ? lastDotAsColon(module) : undefined;
      const isThere =
        withColon !== undefined &&
        isScript(entry) &&
        resolver.resolve(new EntryPoint(entry.name, withColon, entry.group)).status === "ok";
      return [
        {
          entry,
          module,
          status,
          reason: resolution.reason,
          ...(similar === undefined ? {} : { didYouMean: similar }),
          ...(isThere ? { withColon } : {}),
          ...(resolution.file === undefined
            ? {}
            : { file: fileInSources(resolution.file, ownModules.roots) }),
          ...(resolution.line === undefined ? {} : { line: resolution.line }),
        },
      ];
    });
  }
}

/** The module and the attribute that the program which reads the group takes from a value. */
function whatIsLoaded(
  { group, value }: LintedEntry,
  { module, attr }: { readonly module: string; readonly attr: string | null },
  groups: KnownGroups,
): { readonly module: string; readonly attr: string | null; readonly value: string } {
  const expects = groups.find(group)?.expects;
  // demo:napari.yaml is a file in the package demo; pkg_config names a directory.
  if (expects === "data file" || expects === "package") return { module, attr: null, value: module };
  // demo.fs.FileSystem is demo.fs:FileSystem.
  const [, inside, name] = /^(.+)\.([^.]+)$/.exec(module) ?? [];
  if (expects === "class path" && attr === null && inside !== undefined && name !== undefined) {
    return { module: inside, attr: name, value: `${inside}:${name}` };
  }
  return { module, attr, value };
}

function lastDotAsColon(module: string): string | undefined {
  return module.includes(".") ? module.replace(/\.([^.]*)$/, ":$1") : undefined;
}

/** Whether reading a source could tell more about some entry than looking at file names does. */
export function needsParser(subject: LintSubject, ownModules: OwnModules): boolean {
  return subject.entries.some(({ value }) => {
    const form = referenceForm(value);
    return (
      form.kind === "valid" &&
      (form.attr !== null || !ownModules.has(form.module)) &&
      isOwn(form.module, subject, ownModules)
    );
  });
}

/** A module whose top-level package is here, or bears the project's own name. */
function isOwn(module: string, { project, distribution }: LintSubject, ownModules: OwnModules): boolean {
  const [top = ""] = module.split(".", 1);
  if (ownModules.has(top)) return true;
  const name = project?.name ?? distribution?.name;
  return typeof name === "string" && normalizeProjectName(name) === normalizeProjectName(top);
}

/** Tells the modules that are not among the sources because something makes them when the project is built. */
function uncertainModules({ tree, project }: LintSubject): (module: string) => boolean {
  if (project === undefined) return () => false;
  if (COMPILING_BACKENDS.has(project.buildBackend.name)) return () => true;
  const texts = ["pyproject.toml", "setup.cfg", "setup.py", ".gitignore"].map((path) => {
    const bytes = tree.kind(path) === "file" ? tree.read(path) : undefined;
    return bytes === undefined ? "" : new TextDecoder().decode(bytes);
  });
  const setupPy = texts[2] ?? "";
  const compiles = /\b(?:ext_modules|cmdclass|cffi_modules|rust_extensions)\b/.test(setupPy);
  return (module) => {
    const file = `${module.split(".").at(-1) ?? ""}.py`;
    return compiles || texts.some((text) => text.includes(file));
  };
}
