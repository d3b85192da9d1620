import type { LintedEntry } from "./lint-context.ts";
import { referenceForm } from "./reference-form.ts";
import type { ReferenceForm } from "./reference-form.ts";

/** A form of one kind. */
type FormOf<Kind extends ReferenceForm["kind"]> = Extract<ReferenceForm, { readonly kind: Kind }>;

/** The entries whose value has a form of that kind, with it. */
export function* entriesOfForm<Kind extends ReferenceForm["kind"]>(
  entries: readonly LintedEntry[],
  kind: Kind,
): Generator<readonly [LintedEntry, FormOf<Kind>]> {
  for (const entry of entries) {
    const form = referenceForm(entry.value);
    if (isOfKind(form, kind)) yield [entry, form];
  }
}

function isOfKind<Kind extends ReferenceForm["kind"]>(form: ReferenceForm, kind: Kind): form is FormOf<Kind> {
  return form.kind === kind;
}
