import path from "node:path";
import type { Command } from "commander";
import type { Environment } from "../../discovery/environment.ts";
import type { IterModulesOptions, ModuleInfo } from "../../discovery/module-info.ts";
import { NamespaceNotFoundError } from "../../discovery/namespace-not-found-error.ts";
import { describeNamespace } from "../../discovery/namespace-package.ts";
import type { NamespaceDescription } from "../../discovery/namespace-package.ts";
import { count } from "../count.ts";
import { escapeText } from "../escape-text.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { moduleOwner } from "../module-owner.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import type { Output } from "../output.ts";
import { distributionReference, jsonDocument } from "../reporters/json-document.ts";
import { modulesText } from "../reporters/modules-text.ts";
import { requireEnvironment } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";
import type { Asked } from "../with-target.ts";

interface ModulesOptions extends TargetOptions, OutputOptions {
  readonly startsWith?: string;
  readonly namespace?: string;
  readonly editable?: boolean;
}

/** `pyep modules`: plug-ins that are found by their name or their namespace. */
export const modules: Verb = {
  summary: "The modules whose name begins in a certain way, or that lie in a namespace package.",
  usage: "--starts-with NAME | --namespace PACKAGE [TARGET] [OPTIONS]",
  help: `
As pkgutil.iter_modules finds them: in the order of sys.path, by name in each
directory, the first of a name.

${TARGET_KINDS}
Examples:
  pyep modules --starts-with flask_             plug-ins by naming convention
  pyep modules --namespace myapp.plugins        plug-ins in a namespace package
  pyep modules --namespace myapp.plugins .venv --json
`,

  define(command: Command): void {
    command
      .argument("[TARGET...]", "what to read; default: the environment found here")
      .optionsGroup("Selection:")
      .option("--starts-with <NAME>", "modules whose name (its last part) begins so")
      .option("--namespace <PACKAGE>", "modules in this package")
      .option("--editable", "also those that only the finder of an editable install knows");
    addTargetOptions(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<ModulesOptions>();
    if (options.startsWith === undefined && options.namespace === undefined) {
      throw usageError("neither --starts-with nor --namespace", "pyep modules --starts-with flask_");
    }
    return withTarget("modules", command.args, options, invocation, (asked) => {
      const { target, output } = asked;
      const environment = requireEnvironment(target);
      try {
        return answer(environment, options, asked);
      } catch (error) {
        if (!(error instanceof NamespaceNotFoundError)) throw error;
        report([], environment, undefined, asked);
        output.error(escapeText(error.message));
        return EXIT_NOT_FOUND;
      }
    });
  },
};

function answer(environment: Environment, options: ModulesOptions, asked: Asked): number {
  const { startsWith, namespace, editable } = options;
  const selection: IterModulesOptions = { startsWith, namespace, editable };
  const found = [...environment.iterModules(selection)];
  const description = namespace === undefined ? undefined : describeNamespace(environment, namespace);
  report(found, environment, description, asked);
  if (description !== undefined) warnOfHidden(description, environment, asked.output);
  asked.output.note(summary(found.length, options, description));
  return EXIT_ANSWERED;
}

function report(
  found: readonly ModuleInfo[],
  environment: Environment,
  description: NamespaceDescription | undefined,
  { target, output, format, cwd }: Asked,
): void {
  const distributions = [...environment.distributions()];
  const rows = found.map((module) => ({ module, owner: moduleOwner(module, distributions) }));
  const problems = [...environment.problems, ...(description?.problems ?? [])];
  if (format === "json") {
    const items = rows.map(({ module, owner }) => ({
      ...module,
      location: path.resolve(cwd, module.location),
      distribution: owner === undefined ? null : distributionReference(owner, cwd),
    }));
    output.data(jsonDocument("modules", items, { target, problems, cwd }));
  } else {
    output.data(modulesText(rows, output.layout));
  }
  output.problems(problems);
}

function warnOfHidden({ hidden }: NamespaceDescription, environment: Environment, output: Output): void {
  const reasons = new Map<string, string[]>();
  for (const { path: portion, because } of hidden) {
    reasons.set(because, [...(reasons.get(because) ?? []), output.path(portion)]);
  }
  for (const [because, paths] of reasons) {
    const portions = `${count(paths.length, "more portion")} not seen (${paths.join(", ")})`;
    output.problems([
      {
        code: "PYEP_NAMESPACE_HIDDEN",
        message: `${because}: ${portions}`,
        severity: "warning",
        affects: "modules",
      },
    ]);
  }
  const files = new Set(hidden.flatMap(({ hiddenBy }) => hiddenBy ?? []));
  for (const file of files) {
    const module = { name: "__init__", isPackage: false, location: path.dirname(file) };
    const owner = moduleOwner(module, [...environment.distributions()])?.name;
    if (path.basename(file) === "__init__.py" && owner !== undefined && owner !== null) {
      output.hint(`remove that __init__.py from ${escapeText(owner)}`);
    }
  }
}

function summary(
  number: number,
  { startsWith, namespace }: ModulesOptions,
  description: NamespaceDescription | undefined,
): string {
  const modulesFound = count(number, "module");
  const begins =
    startsWith === undefined ? "" : ` ${number === 1 ? "starts" : "start"} with ${escapeText(startsWith)}`;
  if (namespace === undefined || description === undefined) return modulesFound + begins;
  const portions = `${count(description.path.length, "portion")}, ${description.style}`;
  return `${modulesFound}${begins} in namespace ${escapeText(namespace)} (${portions})`;
}
