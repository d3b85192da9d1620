import type { Environment } from "../discovery/environment.ts";
import { diagnose as diagnoseWith } from "../inspection/diagnose.ts";
import type { Abortable, Diagnosis, Progress, TargetResolver } from "../inspection/diagnose.ts";
import { editableSources } from "./editable-sources.ts";
import { openResolver } from "./open-resolver.ts";
import { sha256 } from "./sha256.ts";

/** How {@link diagnose} goes about it. */
export interface DiagnoseOptions {
  /** Follow the imports of each target's module, too. @default false */
  readonly deep?: boolean | undefined;
  readonly signal?: Abortable | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** @default one that is opened for this, and forgotten with it */
  readonly resolver?: TargetResolver | undefined;
}

/**
 * Examines an installed environment: targets that do not exist, values that make interpreters refuse the listing, what
 * hides and clashes, leftovers, commands, editable projects, start-up hooks. Nothing is run. Never throws for what it
 * finds; between files it lets others work.
 *
 * @throws {unknown} the reason of `signal`, when that aborts.
 */
export async function diagnose(environment: Environment, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  return diagnoseWith(environment, {
    ...options,
    resolver: options.resolver ?? (await openResolver(environment)),
    sha256,
    sourceOf: await editableSources(environment),
  });
}
