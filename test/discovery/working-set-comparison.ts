import type { Environment } from "../../src/core.ts";
import { isRaised } from "../fixture/comparable.ts";
import { iteration, workingSetAnswers } from "./working-set-answers.ts";
import type { Iteration, WorkingSetAnswers } from "./working-set-answers.ts";

/** Everything that is compared of one environment. */
interface WorkingSetView {
  readonly workingSet: WorkingSetAnswers;
  /** By group. */
  readonly groups: Readonly<Record<string, Iteration>>;
  /** The first entry point asked by its name. */
  readonly named: Iteration;
  /** What `pkg_resources` raises and no problem says. */
  readonly unreported: readonly string[];
}

/** What pyep gives, and what it is to give where `pkg_resources` gives `answers`: equal, or there is a fault. */
export interface WorkingSetComparison {
  readonly actual: WorkingSetView;
  readonly expected: WorkingSetView;
}

/** Compares under `strict`, where pyep raises what `pkg_resources` raises. */
export function compareStrict(
  environment: Environment,
  answers: WorkingSetAnswers,
  root: string,
): WorkingSetComparison {
  const actual = view(environment, answers, root, []);
  return { actual, expected: expectedView(answers) };
}

/** Compares without `strict`, where what raises gives nothing and is a problem. */
export function compareLenient(
  environment: Environment,
  answers: WorkingSetAnswers,
  root: string,
): WorkingSetComparison {
  const given = workingSetAnswers(environment, root);
  if (isRaised(given)) throw new Error(`raises ${given.raises} although not strict`);
  const wanted = isRaised(answers)
    ? given
    : answers.map((distribution, index) => ({
        ...distribution,
        version: isRaised(distribution.version) ? (given[index]?.version ?? null) : distribution.version,
        entryPoints: isRaised(distribution.entryPoints) ? [] : distribution.entryPoints,
      }));
  const reported = new Set(environment.workingSet.problems.map(({ pythonException }) => pythonException));
  const unreported = exceptions(answers).filter((exception) => !reported.has(exception));
  return { actual: view(environment, wanted, root, unreported), expected: expectedView(wanted) };
}

function view(
  environment: Environment,
  answers: WorkingSetAnswers,
  root: string,
  unreported: readonly string[],
): WorkingSetView {
  const groups = groupsOf(answers).map((group) => [group, iteration(environment, root, group)] as const);
  const [group, name] = firstOf(answers);
  return {
    workingSet: workingSetAnswers(environment, root),
    groups: Object.fromEntries(groups),
    named: iteration(environment, root, group, name),
    unreported,
  };
}

function expectedView(answers: WorkingSetAnswers): WorkingSetView {
  const groups = groupsOf(answers).map((group) => [group, expectedIteration(answers, group)] as const);
  return {
    workingSet: answers,
    groups: Object.fromEntries(groups),
    named: expectedIteration(answers, ...firstOf(answers)),
    unreported: [],
  };
}

/** `iter_entry_points`, out of what the distributions answer one by one. */
function expectedIteration(answers: WorkingSetAnswers, group: string, name?: string): Iteration {
  if (isRaised(answers)) return { rows: [], raises: answers.raises };
  const rows: Iteration["rows"][number][] = [];
  for (const { path, entryPoints } of answers) {
    if (isRaised(entryPoints)) return { rows, raises: entryPoints.raises };
    for (const row of entryPoints) {
      if (row[0] === group && (name === undefined || row[1] === name)) rows.push([...row, path]);
    }
  }
  return { rows, raises: null };
}

function groupsOf(answers: WorkingSetAnswers): string[] {
  return [...new Set([...rowsOf(answers).map(([group]) => group), "no.such.group"])];
}

function firstOf(answers: WorkingSetAnswers): [group: string, name: string] {
  const [group, name] = rowsOf(answers)[0] ?? ["no.such.group", "x"];
  return [group, name];
}

function rowsOf(answers: WorkingSetAnswers): (readonly [group: string, name: string, ...unknown[]])[] {
  if (isRaised(answers)) return [];
  return answers.flatMap(({ entryPoints }) => (isRaised(entryPoints) ? [] : entryPoints));
}

/** What raises when all is asked but the versions. */
function exceptions(answers: WorkingSetAnswers): string[] {
  if (isRaised(answers)) return [answers.raises];
  return answers.flatMap(({ entryPoints }) => (isRaised(entryPoints) ? [entryPoints.raises] : []));
}
