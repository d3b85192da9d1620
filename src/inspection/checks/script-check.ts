import { groupBy } from "../../metadata/group-by.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";
import { nameDistribution } from "../name-distributions.ts";

/** EP803: commands that are missing, another's, or without interpreter; EP902: commands that two distributions install. */
export function* checkScripts(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  const installed = [...examined.entryPoints].filter(
    (entryPoint) => isScript(entryPoint) && installsCommands(entryPoint.dist, examined),
  );
  const byCommand = groupBy(installed, ({ name }) => examined.commands.fold(name));
  for (const scripts of byCommand.values()) {
    const owners = new Set(scripts.map(({ dist }) => dist));
    if (owners.size > 1) yield shared(scripts, examined);
    else yield* missingOrForeign(scripts, examined);
  }
  yield* withoutInterpreter([...byCommand.values()].flat(), examined);
}

/** The commands of an environment that was moved, or whose interpreter was uninstalled: told once for each interpreter. */
function* withoutInterpreter(
  scripts: readonly EntryPoint[],
  { commands }: ExaminedEnvironment,
): Generator<EnvironmentFinding> {
  const byInterpreter = new Map<string, EntryPoint[]>();
  for (const script of scripts) {
    const interpreter = commands.interpreterOf(script.name);
    if (interpreter === undefined) continue;
    byInterpreter.set(interpreter, [...(byInterpreter.get(interpreter) ?? []), script]);
  }
  for (const [interpreter, [first, ...others]] of byInterpreter) {
    if (first === undefined || commands.exists(interpreter)) continue;
    const which =
      others.length === 0
        ? `the command "${first.name}" is`
        : `${others.length + 1} commands, "${first.name}" among them, are`;
    yield {
      code: "EP803",
      message: `${which} run by ${interpreter}, which is not there`,
      distributions: others.length === 0 && first.dist !== undefined ? [first.dist] : [],
      path: commands.pathOf(first.name),
      notes: ["was the environment moved? To install again makes its commands anew"],
    };
  }
}

function isScript({ group }: EntryPoint): boolean {
  return group === "console_scripts" || group === "gui_scripts";
}

/** Whether a distribution's commands belong into the directory that is looked at. */
function installsCommands(
  distribution: Distribution | undefined,
  examined: ExaminedEnvironment,
): distribution is Distribution {
  if (distribution === undefined || examined.isManagedBySystem(distribution)) return false;
  const entry = examined.entryOf(distribution);
  const { prefix } = examined.environment;
  return entry?.addedBy.kind === "site" && prefix !== undefined && entry.path.startsWith(prefix);
}

function shared(scripts: readonly EntryPoint[], { commands }: ExaminedEnvironment): EnvironmentFinding {
  const [first] = scripts;
  const name = first?.name ?? "";
  const distributions = [...new Set(scripts.flatMap(({ dist }) => (dist === undefined ? [] : [dist])))];
  const imported = commands.importedBy(name);
  const owner =
    imported === undefined ? undefined : scripts.filter((script) => importOf(script) === imported);
  const now = owner?.length === 1 ? owner[0]?.dist : undefined;
  return {
    code: "EP902",
    message: `${distributions.length === 2 ? "both" : "all"} install the script "${name}"${now === undefined ? "" : `; the one that is there calls ${nameDistribution(now)}`}`,
    distributions,
    ...(first === undefined ? {} : { entryPoint: first }),
    path: commands.pathOf(commands.fileOf(name) ?? name),
    notes: ["to uninstall either of them removes it"],
  };
}

function* missingOrForeign(
  scripts: readonly EntryPoint[],
  { commands }: ExaminedEnvironment,
): Generator<EnvironmentFinding> {
  const [script] = scripts;
  if (script?.dist === undefined || !commands.isKnown) return;
  const { name, dist } = script;
  // pip3.11, easy_install-3.8: ensurepip writes the names of one version only.
  if (/^(?:pip|easy_install)-?\d/.test(name)) return;
  if (commands.fileOf(name) === undefined) {
    yield {
      code: "EP803",
      message: `there is no command "${name}"`,
      distributions: [dist],
      entryPoint: script,
      notes: [`expected ${commands.pathOf(name)}`],
    };
    return;
  }
  const imported = commands.importedBy(name);
  if (imported === undefined || scripts.some((each) => importOf(each) === imported)) return;
  yield {
    code: "EP803",
    message: `the command "${name}" calls ${imported}, not ${script.value}`,
    distributions: [dist],
    entryPoint: script,
    path: commands.pathOf(commands.fileOf(name) ?? name),
  };
}

/** What the wrapper of a script imports: of `demo:Cli.main` only `Cli`. */
function importOf({ reference }: EntryPoint): string {
  return `${reference?.module ?? ""}:${reference?.attr?.split(".")[0] ?? ""}`;
}
