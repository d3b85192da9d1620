import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";
import { startupHooks } from "../startup-hooks.ts";
import type { StartupHook } from "../startup-hook.ts";

// Notes of a hook that say it does not want to be read.
const OBSCURE =
  /^(?:decodes|code behind|bidirectional|control characters|hidden file)|characters on one line$/;

/** EP951: code of unknown origin that runs at every start of Python; EP952: such code that is hard to read. */
export function* checkStartupHooks({
  environment,
  sha256,
}: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const hook of startupHooks(environment, { sha256 })) {
    if (hook.class !== "unknown") continue;
    const reasons = hook.notes.filter((note) => OBSCURE.test(note));
    yield {
      code: reasons.length > 0 ? "EP952" : "EP951",
      message: `${nameOf(hook)} runs code at every start of Python${reasons.length > 0 ? `: ${reasons.join("; ")}` : ""}`,
      distributions: [],
      path: hook.path,
      line: hook.line ?? undefined,
      notes: ["pyep hooks shows it"],
    };
  }
}

function nameOf({ path }: StartupHook): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
