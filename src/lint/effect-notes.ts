import type { BuildBackendName } from "../project/build-backend.ts";
import type { DeclarationFate } from "../project/declaration.ts";
import type { BackendEffect, RuleDocumentation } from "./rule.ts";

const FATES: Readonly<Record<DeclarationFate, BackendEffect>> = {
  written: "writes",
  altered: "alters",
  dropped: "drops",
  ignored: "ignores",
  rejected: "rejects",
};

const VERBS: Readonly<Record<BackendEffect, string>> = {
  writes: "builds this",
  alters: "builds this, but writes something else",
  drops: "drops this without a word",
  ignores: "does not read this",
  rejects: "refuses to build this",
};

/**
 * What follows from a finding, in the words of the project's own back-end: `setuptools refuses to build this`;
 * `hatchling builds this; pip and uv refuse to install the wheel`.
 *
 * @param fate what is known of the very declaration; without it the rule's own measurements count.
 */
export function effectNotes(
  { backends, consequence }: RuleDocumentation,
  backend: BuildBackendName | undefined,
  fate: DeclarationFate | undefined,
): readonly string[] {
  const measured = backend === undefined || backend === "unknown" ? undefined : backends?.[backend];
  const effect = fate !== undefined && fate !== "written" ? FATES[fate] : (measured ?? backends?.others);
  if (backend === undefined || backend === "unknown" || effect === undefined) {
    return consequence === undefined ? [] : [consequence];
  }
  const sentence = `${backend} ${VERBS[effect]}`;
  if (effect !== "writes") return [sentence];
  return consequence === undefined ? [] : [`${sentence}; ${consequence}`];
}
