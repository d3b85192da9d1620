import path from "node:path";
import type { Command } from "commander";
import { hiddenDistributions } from "../../discovery/hidden-distributions.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import { knownGroup } from "../../metadata/known-groups.ts";
import type { Target } from "../../node/open-target.ts";
import { unmetExtras } from "../../inspection/unmet-extras.ts";
import type { UnmetRequirement } from "../../inspection/unmet-extras.ts";
import type { Resolution } from "../../resolution/resolution.ts";
import { chooseEntryPoint } from "../choose-entry-point.ts";
import { ownerOf } from "../entry-point-owner.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import {
  distributionReference,
  entryPointJSON,
  jsonDocument,
  readByJSON,
} from "../reporters/json-document.ts";
import { showText } from "../reporters/show-text.ts";
import type { HiddenRegistration, ShownEntryPoint } from "../reporters/show-text.ts";
import { entryPointsOf, environmentOf, problemsOf } from "../target-contents.ts";
import { addStrictOption, addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";

interface ShowOptions extends TargetOptions, OutputOptions {
  readonly group?: string;
  readonly name?: string;
  readonly deep?: boolean;
}

/** `pyep show`: one entry point. */
export const show: Verb = {
  summary: "One entry point: what it leads to, where it is registered, who reads it, what it hides.",
  usage: "GROUP:NAME [OPTIONS]",
  help: `
${TARGET_KINDS}
Examples:
  pyep show pytest11:cov
  pyep show cov                   where only one group has that name
  pyep show -g odd:group -n cov   where the group holds a colon
  pyep show demo --in dist/demo-1.0-py3-none-any.whl
`,

  define(command: Command): void {
    command
      .argument("[GROUP:NAME...]", "the entry point, or its name alone where that is unique")
      .optionsGroup("Selection:")
      .option("-g, --group <GROUP>", "the group")
      .option("-n, --name <NAME>", "the name")
      .option("--deep", "follow the imports of its module, too");
    addTargetOptions(command);
    addStrictOption(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<ShowOptions>();
    const wanted = wantedEntryPoint(command.args, options);
    return withTarget("show", [], options, invocation, async ({ target, output, format, cwd }) => {
      const all = entryPointsOf(target);
      const chosen = chooseEntryPoint(all, wanted, target);
      const resolutions = await resolutionsOf(chosen.entryPoints, target, options.deep === true);
      const environment = environmentOf(target);
      const hidden = environment === undefined ? [] : [...hiddenDistributions(environment)];
      const unmetOf = await extrasCheckFor(chosen.entryPoints, target);
      const shown = chosen.entryPoints.map((entryPoint, index) => ({
        entryPoint,
        index,
        known: knownGroup(entryPoint.group),
        owner: ownerOf(entryPoint, target),
        resolution: resolutions[index],
        isDeep: options.deep === true,
        unmet: unmetOf(entryPoint),
        hides: hiddenRegistrations(entryPoint, hidden),
      }));
      const owners = chosen.entryPoints.flatMap(({ dist }) => (dist === undefined ? [] : [dist]));
      const problems = problemsOf(target, all, owners);
      if (format === "json") {
        const items = shown.map((each) => shownJSON(each, target, cwd));
        output.data(jsonDocument("entryPoints", items, { target, problems, cwd }));
      } else {
        output.data(showText(shown, output.layout));
      }
      output.problems(problems);
      if (chosen.notFound === undefined) return EXIT_ANSWERED;
      output.note(chosen.notFound.message);
      output.hint(chosen.notFound.hint);
      return EXIT_NOT_FOUND;
    });
  },
};

/** What is asked for, before it is known what there is. */
function wantedEntryPoint(
  operands: readonly string[],
  { group, name }: ShowOptions,
): { readonly group?: string; readonly name: string } {
  const [operand, ...more] = operands;
  if (more.length > 0) {
    throw usageError(
      `one entry point is expected, not ${operands.length}`,
      `the target is named by --in: pyep show ${operand} --in ${more[0]}`,
    );
  }
  if (operand !== undefined && name !== undefined) {
    throw usageError(`two names: ${operand} and --name ${name}`, "leave one of them out");
  }
  const asked = name ?? operand;
  if (asked === undefined) {
    throw usageError("no entry point is named", "pyep show GROUP:NAME; pyep list names all there are");
  }
  return { ...(group === undefined ? {} : { group }), name: asked };
}

/** Whether the targets exist; of an archive or a project that is the business of `lint`. */
async function resolutionsOf(
  entryPoints: readonly EntryPoint[],
  target: Target,
  deep: boolean,
): Promise<readonly Resolution[]> {
  const environment = environmentOf(target);
  if (environment === undefined || entryPoints.length === 0) return [];
  const { resolveEntryPoints } = await import("../../node/resolve-entry-points.ts");
  return resolveEntryPoints(environment, entryPoints, { deep });
}

async function extrasCheckFor(
  entryPoints: readonly EntryPoint[],
  target: Target,
): Promise<(entryPoint: EntryPoint) => readonly UnmetRequirement[]> {
  const environment = environmentOf(target);
  const hasExtras = entryPoints.some(({ reference }) => (reference?.extras.length ?? 0) > 0);
  if (environment === undefined || !hasExtras) return () => [];
  const { loadVersionSatisfies } = await import("../../inspection/version-satisfies.ts");
  const satisfies = await loadVersionSatisfies();
  return (entryPoint) => unmetExtras(entryPoint, environment, satisfies);
}

/** @param hidden the distributions that another one hides, each with that one. */
function hiddenRegistrations(
  { dist, group, name }: EntryPoint,
  hidden: readonly (readonly [Distribution, Distribution])[],
): HiddenRegistration[] {
  return hidden
    .filter(([, first]) => first === dist)
    .map(([distribution]) => ({
      distribution,
      entryPoint: distribution.entryPoints.select({ group, name }).at(0),
    }));
}

/** A resolution with absolute paths. */
function resolutionJSON(resolution: Resolution, cwd: string): unknown {
  const located = <Place extends { readonly file?: string }>(place: Place): Place =>
    place.file === undefined ? place : { ...place, file: path.resolve(cwd, place.file) };
  const { predicted, chain } = resolution;
  return {
    ...located(resolution),
    chain: chain.map(located),
    ...(predicted === undefined ? {} : { predicted: { ...predicted, chain: predicted.chain.map(located) } }),
  };
}

function shownJSON(
  { entryPoint, known, hides, owner, resolution, unmet }: ShownEntryPoint,
  target: Target,
  cwd: string,
): unknown {
  const source = owner.declaredAt ?? entryPoint.source;
  return {
    ...entryPointJSON(entryPoint, target, cwd),
    source: source === undefined ? null : { path: path.resolve(cwd, source.path), line: source.line },
    readBy: readByJSON(known),
    ...(resolution === undefined ? {} : { resolution: resolutionJSON(resolution, cwd) }),
    ...(unmet.length === 0 ? {} : { unmetRequirements: unmet }),
    hides: hides.map(({ distribution, entryPoint: hidden }) => ({
      distribution: distributionReference(distribution, cwd),
      value: hidden?.value ?? null,
    })),
  };
}
