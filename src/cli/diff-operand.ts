import { pathToFileURL } from "node:url";
import type { Environment } from "../discovery/environment.ts";
import type { DiffSide } from "../inspection/diff.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { Target } from "../node/open-target.ts";
import { describeTarget } from "./describe-target.ts";
import type { DisplayPath } from "./display-path.ts";
import { escapeText } from "./escape-text.ts";
import { labelDistribution } from "./label-distribution.ts";
import { environmentOf } from "./target-contents.ts";

/** One of the two things that are compared. */
export interface DiffOperand {
  readonly side: DiffSide | Environment;
  /** What is said about it in the first line. */
  readonly label: string;
  /** The distribution of an environment that the other operand is compared with. */
  readonly installed?: Distribution | undefined;
}

/** What of a target is compared with another one. */
export function diffOperand(target: Target, other: Target, path: DisplayPath): DiffOperand {
  const environment = environmentOf(target);
  const label = describeTarget(target, path, false);
  if (environment === undefined) {
    return { side: sideOf(target), label: target.kind === "project" ? projectLabel(target, path) : label };
  }
  if (environmentOf(other) !== undefined) return { side: environment, label };
  const { name, directory } = identityOf(other);
  const installed = installedOf(environment, name, directory);
  if (installed !== undefined) {
    return { side: installed, label: `${label}: ${labelDistribution(installed)}`, installed };
  }
  // By the name, or the error that there is none.
  const missing = name === null ? "" : `: ${escapeText(name)} is not installed`;
  return { side: environment, label: label + missing };
}

/** `project . (declared, hatchling)` */
function projectLabel(
  { project, directory }: Target & { readonly kind: "project" },
  path: DisplayPath,
): string {
  return `project ${path(directory)} (declared, ${project.buildBackend.name})`;
}

function sideOf(target: Target): DiffSide {
  if (target.kind === "wheel") return target.wheel;
  if (target.kind === "sdist") return target.sdist;
  if (target.kind === "project") return target.project;
  return { entryPoints: target.environment.entryPoints() };
}

function identityOf(target: Target): { readonly name: string | null; readonly directory?: string } {
  if (target.kind === "project") return { name: target.project.name, directory: target.directory };
  return { name: sideOf(target).name ?? null };
}

/** The project's distribution in an environment: by its name, or because it was installed from the directory. */
function installedOf(
  environment: Environment,
  name: string | null,
  directory: string | undefined,
): Distribution | undefined {
  const distributions = [...environment.distributions()];
  if (name !== null) {
    const normalized = normalizeProjectName(name);
    return distributions.find((each) => each.normalizedName === normalized);
  }
  if (directory === undefined) return undefined;
  const url = pathToFileURL(directory).href;
  return distributions.find(({ origin }) => origin?.url?.replace(/\/$/, "") === url);
}
