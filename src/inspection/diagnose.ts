import type { Environment } from "../discovery/environment.ts";
import type { Diagnostic } from "../lint/diagnostic.ts";
import { fingerprint } from "../lint/fingerprint.ts";
import { RULES } from "../lint/rules.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { EntryPoint } from "../metadata/entry-point.ts";
import { knownGroup } from "../metadata/known-groups.ts";
import { loadedObject } from "../metadata/loaded-object.ts";
import type { Resolution } from "../resolution/resolution.ts";
import { checkDrift } from "./checks/drift-check.ts";
import { checkDuplicateNames } from "./checks/duplicate-name-check.ts";
import { checkEntryPointsFiles } from "./checks/entry-points-file-check.ts";
import { checkHiddenDistributions } from "./checks/hidden-distribution-check.ts";
import { checkHostRequirements } from "./checks/host-requirement-check.ts";
import { checkLeftovers } from "./checks/leftover-check.ts";
import { checkNamespaces } from "./checks/namespace-check.ts";
import { checkPkgResources } from "./checks/pkg-resources-check.ts";
import { checkReferences } from "./checks/reference-check.ts";
import { checkScripts } from "./checks/script-check.ts";
import { checkStartupHooks } from "./checks/startup-hook-check.ts";
import { checkTargets } from "./checks/target-check.ts";
import type { EnvironmentFinding } from "./environment-finding.ts";
import { loadVersionSatisfies } from "./version-satisfies.ts";
import { ExaminedEnvironment } from "./examined-environment.ts";
import type { EditableSource, ExaminedTarget } from "./examined-environment.ts";
import { orderFindings } from "./order-findings.ts";
import type { Sha256 } from "../metadata/record-hash.ts";

/** What an `AbortSignal` is to a caller that only asks it. */
export interface Abortable {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** What tells whether targets exist: a `Resolver`. */
export interface TargetResolver {
  resolveAll(
    entryPoints: Iterable<EntryPoint>,
    options?: { readonly deep?: boolean | undefined; readonly signal?: Abortable | undefined },
  ): AsyncIterable<Resolution>;
}

/** How far an examination has come. */
export interface Progress {
  readonly done: number;
  /** All entry points. */
  readonly total: number;
}

/** What {@link diagnose} needs, and how it goes about it. */
export interface DiagnoseOptions {
  readonly resolver: TargetResolver;
  /** Follow the imports of each target's module, too. @default false */
  readonly deep?: boolean | undefined;
  readonly signal?: Abortable | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** SHA-256 of some bytes, in hexadecimal digits. */
  readonly sha256: Sha256;
  /** The source tree of an editable distribution; without it nothing is compared with one. */
  readonly sourceOf?: ((distribution: Distribution) => EditableSource | undefined) | undefined;
}

/** What was found out about an environment. */
export interface Diagnosis {
  /** By the distribution to update or uninstall, the worst first; those of several or of none come last. */
  readonly diagnostics: readonly Diagnostic[];
  readonly distributions: number;
  /** Of every entry point whether its target exists, in the interpreter's order. */
  readonly targets: readonly ExaminedTarget[];
}

/**
 * Examines an installed environment: targets that do not exist, values that make interpreters refuse the listing, what
 * hides and clashes, leftovers, commands, editable projects, start-up hooks. Nothing is run. Never throws for what it
 * finds; between files it lets others work.
 *
 * @throws {unknown} the reason of `signal`, when that aborts.
 */
export async function diagnose(environment: Environment, options: DiagnoseOptions): Promise<Diagnosis> {
  const targets = await resolveTargets(environment, options);
  const examined = new ExaminedEnvironment(environment, {
    sha256: options.sha256,
    targets,
    sourceOf: options.sourceOf ?? (() => undefined),
  });
  const findings = [
    ...checkTargets(examined),
    ...checkReferences(examined),
    ...checkEntryPointsFiles(examined),
    ...checkHiddenDistributions(examined),
    ...checkNamespaces(examined),
    ...checkLeftovers(examined),
    ...checkScripts(examined),
    ...checkDuplicateNames(examined),
    ...checkPkgResources(examined),
    ...checkDrift(examined),
    ...checkHostRequirements(examined, await loadVersionSatisfies()),
    ...checkStartupHooks(examined),
  ];
  return {
    diagnostics: orderFindings(findings.map(diagnosticOf)),
    distributions: examined.distributions.length,
    targets,
  };
}

async function resolveTargets(
  environment: Environment,
  { resolver, deep, signal, onProgress }: DiagnoseOptions,
): Promise<readonly ExaminedTarget[]> {
  const entryPoints = [...environment.entryPoints()];
  const loaded = entryPoints.map(asItIsLoaded);
  const targets: ExaminedTarget[] = [];
  for await (const resolution of resolver.resolveAll(loaded, { deep, signal })) {
    const entryPoint = entryPoints[targets.length];
    if (entryPoint === undefined) break;
    targets.push({ entryPoint, resolution });
    onProgress?.({ done: targets.length, total: entryPoints.length });
  }
  return targets;
}

/** `fsspec.specs` has demo.fs.FileSystem for what others write as demo.fs:FileSystem. */
function asItIsLoaded(entryPoint: EntryPoint): EntryPoint {
  const { name, value, group, dist, reference } = entryPoint;
  if (reference === null) return entryPoint;
  const { module, attr } = reference;
  const loaded = loadedObject({ module, attr, value }, knownGroup(group)?.expects);
  return loaded.value === value ? entryPoint : new EntryPoint(name, loaded.value, group, { dist });
}

function diagnosticOf(finding: EnvironmentFinding): Diagnostic {
  const rule = RULES.find(({ code }) => code === finding.code);
  if (rule === undefined) throw new Error(`no rule has the code ${finding.code}`);
  const { entryPoint, distributions, message, label, notes = [] } = finding;
  const source = finding.path === undefined ? entryPoint?.source : finding;
  const { path, line } = source ?? {};
  const { code, name } = rule;
  const owners = distributions.map((each) => ({
    name: each.name,
    version: each.version,
    path: each.location,
  }));
  return {
    code,
    name,
    severity: finding.severity ?? rule.severity,
    message,
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    ...(entryPoint === undefined ? {} : { group: entryPoint.group, entryPoint: entryPoint.name }),
    ...(label === undefined ? {} : { label }),
    ...(notes.length === 0 ? {} : { notes }),
    distributions: owners,
    docs: `docs/rules/${name}.md`,
    fingerprint: fingerprint([
      code,
      ...owners.map((owner) => owner.name ?? ""),
      entryPoint?.group ?? "",
      entryPoint?.name ?? "",
      message.replace(/\s+/g, " "),
    ]),
  };
}
