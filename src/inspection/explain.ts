import type { Environment } from "../discovery/environment.ts";
import { hiddenDistributions } from "../discovery/hidden-distributions.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { commonlyMeantGroup, knownGroup } from "../metadata/known-groups.ts";
import type { DuplicatesRule } from "../metadata/group-readers.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { namesAround, similarNames } from "../metadata/similar-names.ts";
import type { EditableSource } from "./examined-environment.ts";
import type { Candidate, Explanation } from "./explanation.ts";
import { nameDistribution } from "./name-distributions.ts";

/** Where {@link explain} looks beside the environment itself. */
export interface ExplainOptions {
  /** The source tree of an editable distribution. */
  readonly sourceOf?: ((distribution: Distribution) => EditableSource | undefined) | undefined;
  /** A project that may be the one meant, installed or not: that of the current directory. */
  readonly here?: EditableSource | undefined;
  /** Another environment that may be the one meant, and what to call it. */
  readonly elsewhere?: { readonly environment: Environment; readonly name: string } | undefined;
}

const MOST_SIMILAR = 3;

/** Why `entry_points(group=…)[name]` gives what it gives, or, above all, why there is none. Nothing is run. */
export function explain(
  environment: Environment,
  group: string,
  name: string,
  options: ExplainOptions = {},
): Explanation {
  const all = environment.entryPoints();
  const distributions = [...environment.distributions()];
  const inGroup = all.select({ group });
  const taken = [...inGroup.select({ name })].map((entryPoint) =>
    candidate(environment, "taken", entryPoint, []),
  );
  const found = taken.length > 0;
  const candidates = [
    ...taken,
    ...hidden(environment, group, name),
    ...(found ? [] : similar(environment, group, name)),
    ...(found ? [] : declared(distributions, group, name, options)),
    ...(found ? [] : declaredHere(distributions, group, name, options)),
    ...(found ? [] : elsewhere(group, name, options)),
  ];
  return {
    group,
    name,
    found,
    searched: {
      sysPathEntries: environment.sysPath.length,
      distributions: distributions.length,
      entryPoints: [...inGroup],
    },
    candidates,
    host: hostSentence(group, candidates),
    toDo: found ? [] : whatToDo(candidates, group, name, options),
  };
}

function candidate(
  environment: Environment,
  role: Candidate["role"],
  entryPoint: EntryPoint,
  reasons: readonly string[],
): Candidate {
  const { group, name, value, dist, source } = entryPoint;
  const location = dist?.location ?? "";
  const parent = location.slice(0, Math.max(location.lastIndexOf("/"), location.lastIndexOf("\\")));
  const index = environment.sysPath.findIndex(({ path }) => path.replace(/[\\/]$/, "") === parent);
  return {
    role,
    group,
    name,
    value,
    distribution: dist,
    path: source?.path ?? dist?.location,
    line: source?.line,
    sysPathIndex: index < 0 ? null : index,
    reasons,
  };
}

function hidden(environment: Environment, group: string, name: string): readonly Candidate[] {
  return Array.from(hiddenDistributions(environment)).flatMap(([distribution, first]) =>
    [...distribution.entryPoints.select({ group, name })].map((entryPoint) =>
      candidate(environment, "hidden", entryPoint, [
        `the same distribution name as ${nameDistribution(first)}: from CPython 3.10 on the first on sys.path counts;`,
        "3.8 and 3.9 would list both",
      ]),
    ),
  );
}

/** The same name in another group, the most alike group first; then names of the group that are like it. */
function similar(environment: Environment, group: string, name: string): readonly Candidate[] {
  const all = environment.entryPoints();
  const sameName = [...all.select({ name })];
  const groups = new Set(sameName.map((entryPoint) => entryPoint.group));
  const alike = new Set([
    ...[...groups].filter(
      (other) => commonlyMeantGroup(other) === group || commonlyMeantGroup(group) === other,
    ),
    ...similarNames(group, groups, MOST_SIMILAR),
  ]);
  const chosen = alike.size > 0 ? sameName.filter((each) => alike.has(each.group)) : sameName;
  const inGroup = all.select({ group });
  const near = similarNames(name, inGroup.names, MOST_SIMILAR);
  const names = [...new Set([...near, ...namesAround(name, inGroup.names)])].slice(0, MOST_SIMILAR);
  return [
    ...chosen
      .slice(0, MOST_SIMILAR)
      .map((entryPoint) =>
        candidate(environment, "similar", entryPoint, [readersOf(group, entryPoint.group)]),
      ),
    ...names.flatMap((other) =>
      [...inGroup.select({ name: other })].map((entryPoint) =>
        candidate(environment, "similar", entryPoint, ["the same group, a name that is much like it"]),
      ),
    ),
  ];
}

/** `pytest reads group "pytest11"; no known program reads "pytest"` */
function readersOf(group: string, other: string): string {
  return `${readerOf(group)}; ${readerOf(other)}`;
}

function readerOf(group: string): string {
  const programs = knownGroup(group)?.programs.join(", ");
  return programs === undefined ? `no known program reads "${group}"` : `${programs} reads group "${group}"`;
}

function declared(
  distributions: readonly Distribution[],
  group: string,
  name: string,
  { sourceOf }: ExplainOptions,
): readonly Candidate[] {
  return distributions.flatMap((distribution) => {
    const source = distribution.editable ? sourceOf?.(distribution) : undefined;
    const found =
      source?.project.declarations.filter((each) => each.group === group && each.name === name) ?? [];
    return found.map(({ value, path, line, fate }): Candidate => {
      const isWritten = fate === "written" || fate === "altered";
      const backend = source?.project.buildBackend.name ?? "its back-end";
      return {
        role: "declared",
        group,
        name,
        value,
        distribution,
        path: `${source?.directory ?? ""}/${path}`,
        line,
        sysPathIndex: null,
        reasons: [
          isWritten
            ? `but not installed: ${nameDistribution(distribution)} was installed before this line was written`
            : `but ${backend} does not write it: it is ${fate}`,
        ],
      };
    });
  });
}

/** Declared by the project of the current directory, which is not what is installed. */
function declaredHere(
  distributions: readonly Distribution[],
  group: string,
  name: string,
  { here, sourceOf }: ExplainOptions,
): readonly Candidate[] {
  if (here === undefined) return [];
  const { directory, project } = here;
  const isInstalled = distributions.some(
    (each) => each.editable && sourceOf?.(each)?.directory === directory,
  );
  if (isInstalled) return [];
  const normalized = project.name === null ? undefined : normalizeProjectName(project.name);
  const installed = distributions.find(({ normalizedName }) => normalizedName === normalized);
  return project.declarations
    .filter((each) => each.group === group && each.name === name)
    .map(({ value, path, line }): Candidate => ({
      role: "declared",
      group,
      name,
      value,
      distribution: undefined,
      path: `${directory}/${path}`,
      line,
      sysPathIndex: null,
      reasons: [
        installed === undefined
          ? `but ${project.name ?? "the project"} is not installed in this environment`
          : `but not in ${nameDistribution(installed)}, which is installed from elsewhere`,
      ],
    }));
}

function elsewhere(group: string, name: string, options: ExplainOptions): readonly Candidate[] {
  if (options.elsewhere === undefined) return [];
  const { environment, name: called } = options.elsewhere;
  return [...environment.entryPoints({ group, name })].map((entryPoint) =>
    candidate(environment, "elsewhere", entryPoint, [`it is registered in ${called}`]),
  );
}

const DUPLICATES: Readonly<Record<DuplicatesRule, string>> = {
  first: "takes the first of a name and skips later ones",
  last: "takes the last of a name",
  all: "takes all of a name",
  error: "fails where there are two of a name",
  warning: "warns where there are two of a name",
};

function hostSentence(group: string, candidates: readonly Candidate[]): string | undefined {
  const known = knownGroup(group);
  const number = candidates.filter(({ role }) => role === "taken" || role === "hidden").length;
  if (known?.duplicates === undefined || number < 2) return undefined;
  return `${known.programs.join(", ")} ${DUPLICATES[known.duplicates]}`;
}

function whatToDo(
  candidates: readonly Candidate[],
  group: string,
  name: string,
  { sourceOf, here, elsewhere: other }: ExplainOptions,
): readonly string[] {
  const toDo: string[] = [];
  for (const { role, distribution, group: wrong, name: wrongName } of candidates) {
    const source = distribution && sourceOf?.(distribution);
    if (role === "declared" && source !== undefined) {
      toDo.push(`install the project again, e.g. pip install -e ${source.directory}`);
    }
    if (role === "declared" && distribution === undefined && here !== undefined) {
      toDo.push(`install the project, e.g. pip install -e ${here.directory}`);
    }
    if (role === "hidden")
      toDo.push("uninstall the one that hides it, or install the one that is meant over it");
    if (role === "elsewhere" && distribution !== undefined) {
      toDo.push(
        `take ${other?.name ?? "that environment"}, or install ${distribution.name ?? "it"} into this one`,
      );
    }
    const place = source?.project.declarations.find(
      (each) => each.group === wrong && each.name === wrongName,
    );
    if (role === "similar" && source !== undefined && place !== undefined && wrong !== group) {
      const line = place.groupRange?.line ?? place.line;
      toDo.push(
        `${source.directory}/${place.path}:${line}: group "${wrong}" → "${group}"`,
        "then install the project again: entry points are copied at installation, an editable install does not follow the change",
      );
    }
  }
  if (toDo.length > 0) return [...new Set(toDo)];
  const likely = candidates.find(({ role }) => role === "similar");
  return likely === undefined
    ? [`install the distribution that registers ${group}:${name}`]
    : [`is ${likely.group}:${likely.name} the one that is meant?`];
}
