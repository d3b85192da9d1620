import type { Problem } from "../metadata/problem.ts";
import { compareCodePoints } from "../metadata/python-str.ts";
import type { TextRange } from "../metadata/text-range.ts";
import { configuredGroups } from "./configured-groups.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { editableText } from "./editable-text.ts";
import { effectNotes } from "./effect-notes.ts";
import type { Finding } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import { KnownDefects } from "./known-defects.ts";
import type { Defect } from "./known-defects.ts";
import type { LintContext, LintSubject } from "./lint-context.ts";
import type { LintSettings } from "./lint-settings.ts";
import { OwnModules } from "./own-modules.ts";
import { mostSpecific } from "./most-specific.ts";
import { namePattern } from "./name-pattern.ts";
import { referenceForm } from "./reference-form.ts";
import { reportedFix } from "./reported-fixes.ts";
import type { Rule } from "./rule.ts";
import { configuredSeverity, isNamed, isSelected } from "./rule-selection.ts";
import { RULES } from "./rules.ts";
import { SourceText } from "./source-text.ts";
import { readSuppressions } from "./suppressions.ts";
import type { Suppressions } from "./suppressions.ts";
import { TargetChecks } from "./target-checks.ts";
import type { TargetCheck } from "./target-checks.ts";

/** What checking a project, sdist or wheel found. */
export interface LintResult {
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many were silenced, by a comment or for their file or group. */
  readonly suppressed: number;
  /** What became of looking for the target of each entry. */
  readonly targets: readonly TargetCheck[];
}

/** Checks what is about to be published, by the rules that the settings select. Pure: reads the subject's tree only. */
export function lintSubject(subject: LintSubject, settings: LintSettings = {}): LintResult {
  const files = new SourceFiles(subject);
  const ownModules = new OwnModules(subject);
  let { targets } = subject;
  const groups = configuredGroups(settings);
  const context: LintContext = {
    ...subject,
    groups,
    ownModules,
    forms: new Map(subject.entries.map((entry) => [entry, referenceForm(entry.value)])),
    targets: () => (targets ??= new TargetChecks(subject, ownModules, groups).all()),
    textAt: (path, range) => files.editable(path)?.slice(range),
  };
  const found: { readonly rule: Rule; readonly finding: Finding }[] = [];
  for (const rule of RULES) {
    if (rule.check === undefined || !isSelected(rule, settings) || !appliesTo(rule, subject)) continue;
    for (const finding of rule.check(context)) found.push({ rule, finding });
  }
  for (const { rule, finding } of reportedByReader(subject, settings, found)) {
    const fix = reportedFix(rule.code, finding, context.textAt);
    found.push({ rule, finding: fix === undefined ? finding : { ...finding, fix } });
  }

  const isIgnored = ignores(settings);
  const all = mostSpecific(found);
  const kept = all.filter(
    ({ rule, finding }) =>
      !isIgnored(rule, finding) &&
      !files.suppressions(finding.path).silences(rule, finding.range?.line, finding.range?.endLine),
  );
  const diagnostics = kept.map(({ rule, finding }) => diagnostic(rule, finding, subject, settings));
  return {
    diagnostics: diagnostics.toSorted(byPlace(subject)),
    suppressed: all.length - kept.length,
    targets: context.targets(),
  };
}

interface SourceFile {
  readonly source: SourceText;
  readonly isEditable: boolean;
}

/** The texts of the subject's files, each decoded once. */
class SourceFiles {
  private readonly sources = new Map<string, SourceFile | undefined>();
  private readonly comments = new Map<string, Suppressions>();
  private readonly subject: LintSubject;

  constructor(subject: LintSubject) {
    this.subject = subject;
  }

  /** The text of a file that an edit can be written to. */
  editable(path: string): SourceText | undefined {
    const file = this.file(path);
    return file?.isEditable === true ? file.source : undefined;
  }

  suppressions(path: string): Suppressions {
    let found = this.comments.get(path);
    if (found === undefined) {
      found = readSuppressions(this.subject.kind === "wheel" ? "" : (this.file(path)?.source.text ?? ""));
      this.comments.set(path, found);
    }
    return found;
  }

  private file(path: string): SourceFile | undefined {
    if (!this.sources.has(path)) {
      const bytes = this.subject.tree.read(path);
      this.sources.set(path, bytes && sourceFile(bytes));
    }
    return this.sources.get(path);
  }
}

function sourceFile(bytes: Uint8Array): SourceFile {
  const editable = editableText(bytes);
  const text = editable?.replace(/^\ufeff/, "") ?? new TextDecoder().decode(bytes);
  return { source: new SourceText(text), isEditable: editable !== undefined };
}

function appliesTo({ targets }: Rule, { kind }: LintSubject): boolean {
  return targets.includes(kind);
}

/** The problems that the project's reader has found itself and that a rule knows, less those a rule has found, too. */
function reportedByReader(
  { project, problems, kind, entries }: LintSubject,
  settings: LintSettings,
  found: readonly { readonly rule: Rule; readonly finding: Finding }[],
): readonly { readonly rule: Rule; readonly finding: Finding }[] {
  const ofReader = [...(project?.problems ?? []), ...(problems ?? [])];
  if (ofReader.length === 0) return [];
  const reported: { readonly rule: Rule; readonly finding: Finding }[] = [];
  const known = new KnownDefects(entries, false);
  for (const { rule, finding } of found) known.add(defectOf(rule, finding));
  // dynamic = ["scripts", "entry-points"]: two of the reader's own may stand in one line.
  const own = new KnownDefects(entries, true);
  for (const problem of ofReader) {
    const rule = RULES.find(({ code }) => code === problem.rule);
    if (rule === undefined || !isSelected(rule, settings) || !rule.targets.includes(kind)) continue;
    const finding = findingOf(problem);
    const defect = defectOf(rule, finding);
    if (problem.path !== undefined && (known.has(defect) || own.has(defect))) continue;
    own.add(defect);
    reported.push({ rule, finding });
  }
  return reported;
}

function defectOf(rule: Rule, { path, range, group }: Finding): Defect {
  return { rule, path, range, group };
}

function findingOf(problem: Problem): Finding {
  const range = rangeOf(problem);
  return {
    message: problem.message,
    path: problem.path ?? "",
    // What makes the build fail is an error, whatever the rule says in general.
    ...(isRefusal(problem) ? { severity: "error" } : {}),
    ...(range === undefined ? {} : { range }),
  };
}

function isRefusal({ code }: Problem): boolean {
  return code === "PYEP_PROJECT_REJECTED" || code === "PYEP_PROJECT_SYNTAX";
}

function rangeOf({ line, column = 1, endLine = line, endColumn }: Problem): TextRange | undefined {
  if (line === undefined || endLine === undefined) return undefined;
  return { line, column, endLine, endColumn: endColumn ?? column + 1 };
}

function diagnostic(rule: Rule, finding: Finding, subject: LintSubject, settings: LintSettings): Diagnostic {
  const { message, path, range, group, entryPoint, label, fix, fate } = finding;
  const backend = subject.project?.buildBackend.name;
  const configured = configuredSeverity(rule, settings);
  // The reader of projects has said what the back-end does in the sentence itself.
  const isSaid = backend !== undefined && message.includes(backend);
  const notes = [...(finding.notes ?? []), ...(isSaid ? [] : effectNotes(rule, backend, fate))];
  return {
    code: rule.code,
    name: rule.name,
    severity:
      configured === undefined || configured === "off" ? (finding.severity ?? rule.severity) : configured,
    message,
    ...(subject.archive === undefined ? { path } : { path: subject.archive, member: path }),
    ...range,
    ...(group === undefined ? {} : { group }),
    ...(entryPoint === undefined ? {} : { entryPoint }),
    ...(label === undefined ? {} : { label }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(backend === undefined ? {} : { backend }),
    ...(fix === undefined ? {} : { fix }),
    docs: `docs/rules/${rule.name}.md`,
    fingerprint: fingerprint([rule.code, path, group ?? "", entryPoint ?? "", message.replace(/\s+/g, " ")]),
  };
}

/** Whether a finding is ignored for its file or its group. */
function ignores({
  perFileIgnores = {},
  perGroupIgnores = {},
}: LintSettings): (rule: Rule, finding: Finding) => boolean {
  const files = compiled(perFileIgnores);
  const groups = compiled(perGroupIgnores);
  return (rule, { path, group }) =>
    files.some(([pattern, selectors]) => pattern.test(path) && isNamed(selectors, rule)) ||
    (group !== undefined &&
      groups.some(([pattern, selectors]) => pattern.test(group) && isNamed(selectors, rule)));
}

function compiled(
  table: Readonly<Record<string, readonly string[]>>,
): (readonly [RegExp, readonly string[]])[] {
  return Object.entries(table).map(([pattern, selectors]) => [namePattern(pattern), selectors]);
}

const FILE_ORDER = ["pyproject.toml", "setup.cfg", "setup.py"];

/** A project's own files first, as people read them, then others. */
function rankOf(file: string): number {
  const rank = FILE_ORDER.indexOf(file);
  return rank < 0 ? FILE_ORDER.length : rank;
}

function byPlace({ archive }: LintSubject): (a: Diagnostic, b: Diagnostic) => number {
  const fileOf = ({ path = "", member }: Diagnostic): string =>
    archive === undefined ? path : (member ?? "");
  return (a, b) =>
    rankOf(fileOf(a)) - rankOf(fileOf(b)) ||
    compareCodePoints(fileOf(a), fileOf(b)) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareCodePoints(a.code, b.code);
}
