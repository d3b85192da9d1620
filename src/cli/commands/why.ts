import path from "node:path";
import type { Command } from "commander";
import type { Environment } from "../../discovery/environment.ts";
import type { EditableSource } from "../../inspection/examined-environment.ts";
import type { Candidate } from "../../inspection/explanation.ts";
import { explain } from "../../node/explain.ts";
import { openProject } from "../../node/open-project.ts";
import { projectAbove } from "../../node/project-above.ts";
import { PROJECT_FILES } from "../../node/project-files.ts";
import { openEnvironment } from "../../node/open-environment.ts";
import { chooseEntryPoint } from "../choose-entry-point.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { distributionReference, jsonDocument } from "../reporters/json-document.ts";
import { whyText } from "../reporters/why-text.ts";
import { problemsOf, requireEnvironment } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";
import type { Asked } from "../with-target.ts";

interface WhyOptions extends TargetOptions, OutputOptions {
  readonly group?: string;
  readonly name?: string;
}

/** `pyep why`: why, or why not. */
export const why: Verb = {
  summary: "Why an entry point is there, or why not: hidden, misnamed, not installed, elsewhere.",
  usage: "GROUP:NAME [OPTIONS]",
  help: `
Exit code 1 where the interpreter does not see it.

${TARGET_KINDS}
Examples:
  pyep why pytest11:my_plugin
  pyep why pytest11:my_plugin --in "$(command -v pytest)"
`,

  define(command: Command): void {
    command
      .argument("[GROUP:NAME...]", "the entry point; also GROUP NAME")
      .optionsGroup("Selection:")
      .option("-g, --group <GROUP>", "the group")
      .option("-n, --name <NAME>", "the name");
    addTargetOptions(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<WhyOptions>();
    const asked = askedFor(command.args, options);
    return withTarget("why", [], options, invocation, async ({ target, output, format, cwd }: Asked) => {
      const environment = requireEnvironment(target);
      const wanted =
        asked.group === undefined ? chooseEntryPoint(environment.entryPoints(), asked, target) : undefined;
      const group = asked.group ?? wanted?.entryPoints[0]?.group;
      if (group === undefined) {
        output.note(wanted?.notFound?.message ?? "");
        output.hint(`name its group: pyep why GROUP:${asked.name}`);
        return EXIT_NOT_FOUND;
      }
      const isFound = environment.entryPoints({ group, name: asked.name }).length > 0;
      const explanation = await explain(environment, group, asked.name, {
        here: isFound ? undefined : await projectHere(cwd),
        elsewhere: await environmentFoundHere(environment, options, invocation, output.path),
      });
      const problems = problemsOf(target, environment.entryPoints(), []);
      if (format === "json") {
        const items = explanation.candidates.map((each) => candidateJSON(each, cwd));
        const further = { found: explanation.found };
        output.data(jsonDocument("candidates", items, { target, problems, cwd, further }));
      } else {
        output.data(whyText(explanation, environment.sysPath, output.layout));
      }
      output.problems(problems);
      return explanation.found ? EXIT_ANSWERED : EXIT_NOT_FOUND;
    });
  },
};

/** `GROUP:NAME`, split at the first colon; `GROUP NAME`; or options. */
function askedFor(
  operands: readonly string[],
  { group, name }: WhyOptions,
): { readonly group?: string; readonly name: string } {
  const [first, second, ...more] = operands;
  if (more.length > 0) {
    throw usageError(`one entry point is expected, not ${operands.length}`, "pyep why GROUP:NAME");
  }
  if (first !== undefined && name !== undefined) {
    throw usageError(`two names: ${first} and --name ${name}`, "leave one of them out");
  }
  if (first !== undefined && second !== undefined) return { group: first, name: second };
  const wanted = name ?? first;
  if (wanted === undefined) {
    throw usageError("no entry point is named", "pyep why GROUP:NAME; pyep list names all there are");
  }
  const colon = wanted.indexOf(":");
  if (group !== undefined) return { group, name: wanted };
  return colon < 0 ? { name: wanted } : { group: wanted.slice(0, colon), name: wanted.slice(colon + 1) };
}

/** The project of the current directory. */
async function projectHere(cwd: string): Promise<EditableSource | undefined> {
  const directory = projectAbove(cwd, PROJECT_FILES);
  return directory === undefined ? undefined : { directory, project: await openProject(directory) };
}

/** Where a target was named: the environment that is found without one, which may be the one that is meant. */
async function environmentFoundHere(
  environment: Environment,
  options: WhyOptions,
  { cwd, env }: Invocation,
  display: (path: string) => string,
): Promise<{ readonly environment: Environment; readonly name: string } | undefined> {
  const { in: target, path: entries, prefix, python, root } = options;
  if (root !== undefined || [target, entries, prefix, python].every((each) => each === undefined))
    return undefined;
  try {
    const here = await openEnvironment(undefined, { cwd, env });
    if (here.prefix === undefined || here.prefix === environment.prefix) return undefined;
    return {
      environment: here,
      name: `${display(here.prefix)}, the environment that is found here without --in`,
    };
  } catch {
    // There is none: nothing to compare with.
    return undefined;
  }
}

function candidateJSON(candidate: Candidate, cwd: string): unknown {
  const { role, group, name, value, distribution, sysPathIndex, line, reasons } = candidate;
  return {
    role,
    group,
    name,
    value,
    distribution: distribution === undefined ? null : distributionReference(distribution, cwd),
    path: candidate.path === undefined ? null : path.resolve(cwd, candidate.path),
    line: line ?? null,
    sysPathIndex,
    reason: reasons.join(" "),
  };
}
