import path from "node:path";
import { PyepError } from "../metadata/pyep-error.ts";
import { openEnvironment } from "../node/open-environment.ts";
import type { OpenEnvironmentOptions } from "../node/open-environment.ts";
import type { OpenTargetOptions, Target } from "../node/open-target.ts";
import { PROJECT_FILES } from "../node/project-files.ts";
import type { Invocation } from "./invocation.ts";
import type { TargetOptions } from "./target-options.ts";
import { usageError } from "./usage-error.ts";

/**
 * Opens the target that is asked for: operand, `--in`, `--path`, `--prefix` or `--python`; without any of them the
 * environment found here. Whoever opens it closes it: {@link closeTarget}.
 *
 * @throws {PyepError} where there are two, or nothing there to read.
 */
export async function chooseTarget(
  verb: string,
  operands: readonly string[],
  options: TargetOptions,
  { cwd, env }: Pick<Invocation, "cwd" | "env">,
): Promise<Target> {
  const { as, prefix, python, pythonVersion, strict, root, isolated } = options;
  const targets = oneOfProject([...operands, ...(options.in === undefined ? [] : [options.in])], cwd);
  checkThereIsOne(verb, targets, options);
  const opening: OpenEnvironmentOptions = {
    cwd,
    // The variables of this machine mean nothing below another root.
    ...(root === undefined ? { env } : {}),
    pythonVersion,
    strict,
    root,
    isolated,
  };

  const [target] = targets;
  if (target !== undefined) return openNamed(target, { ...opening, as, foundBy: "TARGET" });
  if (as !== undefined) throw usageError("--as without a target", `name one: pyep ${verb} .venv --as ${as}`);
  if (options.path !== undefined) return openPath(options.path, opening);
  if (prefix !== undefined) return openNamed(prefix, { ...opening, as: "environment", foundBy: "--prefix" });
  if (python !== undefined) return openNamed(python, { ...opening, as: "environment", foundBy: "--python" });
  return { kind: "environment", environment: await openEnvironment(undefined, opening) };
}

/** Gives back what a target holds open. */
export async function closeTarget(target: Target): Promise<void> {
  if (target.kind === "wheel") await target.wheel.close();
  if (target.kind === "sdist") await target.sdist.close();
}

/** Several files of one project are one target. */
function oneOfProject(targets: readonly string[], cwd: string): readonly string[] {
  const directories = new Set(targets.map((target) => path.dirname(path.resolve(cwd, target))));
  const areOfProject = targets.every((target) => PROJECT_FILES.includes(path.basename(target)));
  return areOfProject && directories.size === 1 ? targets.slice(0, 1) : targets;
}

function checkThereIsOne(verb: string, targets: readonly string[], options: TargetOptions): void {
  const [first, second] = targets;
  const named = [
    ...targets,
    ...(options.path === undefined ? [] : [`--path ${options.path.join(" --path ")}`]),
    ...(options.prefix === undefined ? [] : [`--prefix ${options.prefix}`]),
    ...(options.python === undefined ? [] : [`--python ${options.python}`]),
  ];
  if (named.length < 2) return;
  throw usageError(
    `${named.length} targets where one is expected: ${named.join(", ")}`,
    first === undefined || second === undefined
      ? "leave all but one of them out"
      : `pyep ${verb} ${first}, then ${second}; to search both as one sys.path: --path ${first} --path ${second}`,
  );
}

async function openNamed(target: string, options: OpenTargetOptions): Promise<Target> {
  const { openTarget } = await import("../node/open-target.ts");
  return openTarget(target, options);
}

async function openPath(entries: readonly string[], opening: OpenEnvironmentOptions): Promise<Target> {
  const environment = await openEnvironment({ path: entries }, opening);
  if (environment.sysPath.every(({ tree }) => tree === undefined)) {
    const found = environment.problems.map(({ message }) => message.split(";", 1)[0]);
    const reasons = entries.map((entry, index) => `${entry} ${found[index] ?? "cannot be read"}`);
    throw new PyepError("PYEP_NOT_FOUND", reasons.join("; "), {
      hint: "name directories or archives that hold *.dist-info or *.egg-info",
      path: entries[0],
    });
  }
  return { kind: "path", environment };
}
