import { knownGroup } from "../../metadata/known-groups.ts";
import { lacksColon } from "../../resolution/lacks-colon.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment, ExaminedTarget } from "../examined-environment.ts";

/** EP410, EP411: targets that do not exist; with `deep` EP912: modules that import what does not exist. */
export function* checkTargets({ targets }: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const target of targets) {
    if (!isLoaded(target)) continue;
    const { entryPoint, resolution } = target;
    const { status, reason, didYouMean, predicted, file, line } = resolution;
    const common = {
      distributions: entryPoint.dist === undefined ? [] : [entryPoint.dist],
      entryPoint,
    };
    const id = `${entryPoint.group}:${entryPoint.name}`;
    if (status === "missing-module" || status === "missing-attribute") {
      const [similar] = didYouMean ?? [];
      yield {
        ...common,
        code: status === "missing-module" ? "EP410" : "EP411",
        ...(lacksColon(status, similar) && knownGroup(entryPoint.group) === undefined
          ? { severity: "warning" as const }
          : {}),
        message: `${id} does not load: ${reason}`,
        label: similar === undefined ? undefined : `did you mean ${JSON.stringify(similar)}?`,
        ...(file === undefined ? {} : { notes: [place(file, line)] }),
      };
    } else if (predicted !== undefined) {
      const importing = predicted.chain.findLast((step) => step.file !== undefined);
      yield {
        ...common,
        code: "EP912",
        message: `${id} fails on import: ${predicted.exception}: ${predicted.name}`,
        notes: importing?.file === undefined ? [] : [`imported by ${place(importing.file, importing.line)}`],
      };
    }
  }
}

/** Whether the target is one that somebody loads: a string is only read. */
function isLoaded({ entryPoint: { reference, group } }: ExaminedTarget): boolean {
  return reference !== null && knownGroup(group)?.expects !== "function or string";
}

function place(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}
