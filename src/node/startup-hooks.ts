import { startupHooks as startupHooksWith } from "../inspection/startup-hooks.ts";
import type { StartupHooksTarget } from "../inspection/startup-hooks.ts";
import type { StartupHook } from "../inspection/startup-hook.ts";
import { sha256 } from "./sha256.ts";

/**
 * Everything that runs at the start of an environment's interpreter before the first line of a program, in the order in
 * which site.py comes to it: lines of code in `.pth` files, entry points in `.start` files, `sitecustomize` and
 * `usercustomize`. Of a wheel, what would so run once it is installed. Nothing is run.
 *
 * @throws {PythonError} under `strict`, where the RECORD of a distribution makes the interpreter raise.
 */
export function startupHooks(target: StartupHooksTarget): readonly StartupHook[] {
  return startupHooksWith(target, {
    sha256,
  });
}
