import { EntryPoint } from "../metadata/entry-point.ts";
import { loadedObject } from "../metadata/loaded-object.ts";
import type { LoadedObject } from "../metadata/loaded-object.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { lacksColon } from "../resolution/lacks-colon.ts";
import type { Resolution } from "../resolution/resolution.ts";
import { Resolver } from "../resolution/resolver.ts";
import type { KnownGroups, LintedEntry, LintSubject } from "./lint-context.ts";
import type { OwnModules } from "./own-modules.ts";
import { referenceForm } from "./reference-form.ts";
import { fileInSources, sourceEnvironment } from "./source-path.ts";
import { uncertainModules } from "./uncertain-modules.ts";

/** What became of looking for the target of an entry point in the sources that are about to be published. */
export interface TargetCheck {
  readonly entry: LintedEntry;
  readonly module: string;
  /** `elsewhere`: its module is none of this project's. */
  readonly status: Resolution["status"] | "elsewhere";
  readonly reason: string;
  /** What may have been meant: a module, or an attribute of the module. */
  readonly didYouMean?: string;
  /** `demo.cli:main` for `demo.cli.main`, where that is there. */
  readonly withColon?: string;
  /** Where the target is, or where it was looked for. */
  readonly file?: string;
  readonly line?: number;
}

/** Looks for the targets of all entry points that name a module, each source file being parsed once at most. */
export class TargetChecks {
  readonly #subject: LintSubject;
  readonly #ownModules: OwnModules;
  readonly #groups: KnownGroups;
  readonly #resolver: Resolver;
  #isUncertain: ((module: string) => boolean) | undefined;

  /** Without a parser in the subject it is not told of every attribute whether it is there. */
  constructor(subject: LintSubject, ownModules: OwnModules, groups: KnownGroups) {
    this.#subject = subject;
    this.#ownModules = ownModules;
    this.#groups = groups;
    this.#resolver = new Resolver(sourceEnvironment(subject.tree, ownModules.roots), subject.pythonParser);
  }

  all(): readonly TargetCheck[] {
    return this.#subject.entries.flatMap((entry) => this.#check(entry));
  }

  /** The same, as long as no parser could tell more; `undefined` where one could. */
  allWithoutParser(): readonly TargetCheck[] | undefined {
    const checks: TargetCheck[] = [];
    for (const entry of this.#subject.entries) {
      checks.push(...this.#check(entry));
      if (this.#resolver.lacksParser) return undefined;
    }
    return checks;
  }

  #check(entry: LintedEntry): readonly TargetCheck[] {
    const form = referenceForm(entry.value);
    if (form.kind !== "valid") return [];
    const declared = { module: form.module, attr: form.attr, value: entry.value };
    const { module, attr, value } = loadedObject(declared, this.#groups.find(entry.group)?.expects);
    if (!isOwn(module, this.#subject, this.#ownModules)) {
      return [{ entry, module, status: "elsewhere", reason: "the module is in another distribution" }];
    }
    const found = this.#ownModules.has(module);
    if (!found && this.#ownModules.mayBeElsewhere(module)) {
      return [{ entry, module, status: "elsewhere", reason: "another distribution may bring the module" }];
    }
    if (!found && (this.#isUncertain ??= uncertainModules(this.#subject))(module)) {
      return [{ entry, module, status: "unknown", reason: `the build may make ${module}` }];
    }
    if (found && attr === null && this.#subject.pythonParser === undefined) {
      return [{ entry, module, status: "ok", reason: "it is among the sources" }];
    }
    return [{ entry, module, ...this.#resolve(entry, { module, attr, value }, found) }];
  }

  #resolve(
    entry: LintedEntry,
    { module, value }: LoadedObject,
    found: boolean,
  ): Omit<TargetCheck, "entry" | "module"> {
    const resolution = this.#resolver.resolve(new EntryPoint(entry.name, value, entry.group));
    if (resolution.status === "unknown" && this.#resolver.lacksParser && !found) {
      return { status: "missing-module", reason: `no module ${module}` };
    }
    // What is compiled, or written in Cython, is there without a source that could be read.
    const status = resolution.status === "missing-module" && found ? "unknown" : resolution.status;
    const [similar] = resolution.didYouMean ?? [];
    const { roots } = this.#ownModules;
    return {
      status,
      reason: resolution.reason,
      ...(similar === undefined ? {} : { didYouMean: similar }),
      ...(lacksColon(status, similar) ? { withColon: similar } : {}),
      ...(resolution.file === undefined ? {} : { file: fileInSources(resolution.file, roots) }),
      ...(resolution.line === undefined ? {} : { line: resolution.line }),
    };
  }
}

/** A module whose top-level package is here, or bears the project's own name. */
function isOwn(module: string, { project, distribution }: LintSubject, ownModules: OwnModules): boolean {
  const [top = ""] = module.split(".", 1);
  if (ownModules.has(top)) return true;
  const name = project?.name ?? distribution?.name;
  return typeof name === "string" && normalizeProjectName(name) === normalizeProjectName(top);
}
