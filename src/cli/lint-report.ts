import type { FileTree } from "../discovery/file-tree.ts";
import type { Diagnostic } from "../lint/diagnostic.ts";
import { RULES } from "../lint/rules.ts";
import { SourceText } from "../lint/source-text.ts";
import { escapePath } from "./escape-text.ts";
import type { LintedTarget } from "./lint-fixes.ts";
import { shownPath } from "./lint-targets.ts";
import { ownVersion } from "./own-version.ts";
import type { DiagnosticsReport } from "./reporters/diagnostics-report.ts";

/** The findings of all targets, with paths relative to the current directory. */
export function lintReport(linted: readonly LintedTarget[], cwd: string): DiagnosticsReport {
  const sources = new Map<Diagnostic, () => SourceText | undefined>();
  const diagnostics = linted.flatMap(({ target, subject, result }) => {
    const sourceOf = sourceReader(subject.tree);
    return result.diagnostics.map((found) => {
      const shown = relocated(found, shownPath(target.path, cwd), target.subject.archive !== undefined);
      const file = found.member ?? found.path;
      sources.set(shown, () => (file === undefined ? undefined : sourceOf(file)));
      return shown;
    });
  });
  return {
    diagnostics,
    rules: RULES,
    summary: counts(linted, diagnostics),
    targets: linted.map((each) => targetJSON(each, cwd)),
    problems: linted.flatMap(({ subject, target }) =>
      (subject.project?.problems ?? [])
        .filter(({ rule }) => rule === undefined)
        .map((problem) => ({
          ...problem,
          ...(problem.path === undefined ? {} : { path: joined(shownPath(target.path, cwd), problem.path) }),
        })),
    ),
    cwd,
    version: ownVersion(),
    path: escapePath,
    sourceOf: (diagnostic) => sources.get(diagnostic)?.(),
  };
}

/** Reads each file once, when it is asked for. */
function sourceReader(tree: FileTree): (file: string) => SourceText | undefined {
  const sources = new Map<string, SourceText | undefined>();
  return (file) => {
    if (!sources.has(file)) {
      const bytes = tree.read(file);
      const text = bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      sources.set(file, text === undefined ? undefined : new SourceText(text));
    }
    return sources.get(file);
  };
}

function relocated(diagnostic: Diagnostic, base: string, isArchive: boolean): Diagnostic {
  if (isArchive) return { ...diagnostic, path: base };
  const { path, fix } = diagnostic;
  return {
    ...diagnostic,
    ...(path === undefined ? {} : { path: joined(base, path) }),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, path: joined(base, edit.path) })) },
    }),
  };
}

function joined(base: string, path: string): string {
  return base === "." ? path : `${base}/${path}`;
}

function counts(
  linted: readonly LintedTarget[],
  diagnostics: readonly Diagnostic[],
): DiagnosticsReport["summary"] {
  const number = (severity: string): number =>
    diagnostics.filter((found) => found.severity === severity).length;
  const targets = (...statuses: readonly string[]): number =>
    linted.flatMap(({ result }) => result.targets.filter(({ status }) => statuses.includes(status))).length;
  return {
    error: number("error"),
    warning: number("warning"),
    info: number("info"),
    fixable: diagnostics.filter(({ fix }) => fix !== undefined).length,
    suppressed: linted.reduce((sum, { result }) => sum + result.suppressed, 0),
    entryPoints: linted.reduce((sum, { subject }) => sum + subject.entries.length, 0),
    targetsFound: targets("ok"),
    targetsMissing: targets("missing-module", "missing-attribute"),
    targetsUntold: targets("unknown"),
    targetsElsewhere: targets("elsewhere"),
  };
}

function targetJSON({ target, subject }: LintedTarget, cwd: string): unknown {
  const { kind, project, distribution } = subject;
  const file = shownPath(target.path, cwd);
  if (kind === "wheel") {
    return { kind, file, name: distribution?.name ?? null, version: distribution?.version ?? null };
  }
  const identity =
    kind === "sdist"
      ? { file, name: project?.name ?? null, version: project?.version ?? null }
      : { directory: file };
  const undecided = project?.undecided ?? [];
  if (kind === "sdist") return { kind, ...identity, undecided };
  return { kind, ...identity, buildBackend: project?.buildBackend.name ?? "unknown", undecided };
}
