import type { Command } from "commander";
import { hiddenDistributions } from "../../discovery/hidden-distributions.ts";
import { PackageNotFoundError } from "../../discovery/package-not-found-error.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import { normalizeProjectName } from "../../metadata/project-name.ts";
import type { Target } from "../../node/open-target.ts";
import { escapeText } from "../escape-text.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { distText } from "../reporters/dist-text.ts";
import type { ShownDistribution } from "../reporters/dist-text.ts";
import {
  distributionJSON,
  distributionReference,
  entryPointJSON,
  jsonDocument,
} from "../reporters/json-document.ts";
import { mostSimilar } from "../../metadata/similar-names.ts";
import { distributionsOf, entryPointsOf, environmentOf, nounOf, problemsOf } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";
import type { Asked } from "../with-target.ts";

/** `pyep dist`: one distribution. */
export const dist: Verb = {
  summary: "One distribution: what its metadata says, what it requires, what it registers.",
  usage: "NAME [OPTIONS]",
  help: `
${TARGET_KINDS}
Examples:
  pyep dist pytest-cov
  pyep dist Pytest_Cov                            in any spelling
  pyep dist --in dist/demo-1.0-py3-none-any.whl   a wheel or sdist has only one
  pyep dist pytest-cov --json                     with all metadata and files
`,

  define(command: Command): void {
    command.argument("[NAME...]", "its name; may be left out for a wheel or sdist");
    addTargetOptions(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<TargetOptions & OutputOptions>();
    const [name, ...more] = command.args;
    if (more.length > 0) {
      throw usageError(
        `one name is expected, not ${command.args.length}`,
        `the target is named by --in: pyep dist ${name} --in ${more[0]}`,
      );
    }
    return withTarget("dist", [], options, invocation, (asked) => {
      const found = find(name, asked.target);
      if (found === undefined) return notFound(name ?? "", asked);
      report(describe(found, asked.target), asked);
      return EXIT_ANSWERED;
    });
  },
};

function find(name: string | undefined, target: Target): Distribution | undefined {
  const environment = environmentOf(target);
  if (environment === undefined) {
    const [only] = distributionsOf(target);
    if (only === undefined) {
      throw usageError(
        `${nounOf(target)} has no metadata before it is built`,
        "pyep list tells what it declares; build the wheel and name that",
      );
    }
    return name === undefined || only.normalizedName === normalizeProjectName(name) ? only : undefined;
  }
  if (name === undefined || name === "") {
    throw usageError("no distribution is named", "pyep dist NAME; pyep dists names all there are");
  }
  try {
    return environment.distribution(name);
  } catch (error) {
    if (error instanceof PackageNotFoundError) return undefined;
    throw error;
  }
}

function describe(distribution: Distribution, target: Target): ShownDistribution {
  const environment = environmentOf(target);
  const hidden = environment === undefined ? [] : [...hiddenDistributions(environment)];
  return {
    distribution,
    hides: hidden.filter(([, first]) => first === distribution).map(([each]) => each),
    hiddenBy: hidden.find(([each]) => each === distribution)?.[1],
  };
}

function report(shown: ShownDistribution, { target, output, format, cwd }: Asked): void {
  const { distribution, hides, hiddenBy } = shown;
  if (format === "json") {
    const item = {
      ...distributionJSON(distribution, cwd),
      metadata: distribution.metadata,
      files: distribution.files,
      requires: distribution.requires,
      entryPoints: [...distribution.entryPoints].map((entryPoint) => entryPointJSON(entryPoint, target, cwd)),
      hides: hides.map((each) => distributionReference(each, cwd)),
      hiddenBy: hiddenBy === undefined ? null : distributionReference(hiddenBy, cwd),
    };
    const problems = problemsOf(target, distribution.entryPoints, [distribution]);
    output.data(jsonDocument("distributions", [item], { target, problems, cwd }));
  } else {
    output.data(distText(shown, output.layout));
  }
  output.problems(problemsOf(target, distribution.entryPoints, [distribution]));
}

function notFound(name: string, { target, output, format, cwd }: Asked): number {
  const problems = problemsOf(target, undefined, []);
  if (format === "json") output.data(jsonDocument("distributions", [], { target, problems, cwd }));
  output.problems(problems);
  output.note(`no distribution is named ${escapeText(name)}`);
  output.hint(hintFor(name, target));
  return EXIT_NOT_FOUND;
}

function hintFor(name: string, target: Target): string {
  const names = distributionsOf(target).flatMap((distribution) => distribution.name ?? []);
  const similar = mostSimilar(name, names);
  if (similar !== undefined) return `did you mean ${escapeText(similar)}?`;
  const entryPoint = entryPointsOf(target).get(name);
  if (entryPoint !== undefined) {
    return `it is an entry point: pyep show ${escapeText(`${entryPoint.group}:${name}`)}`;
  }
  if (/\.whl$|[\\/]/.test(name))
    return `the target is named by --in: pyep dist NAME --in ${escapeText(name)}`;
  return "pyep dists names all there are";
}
