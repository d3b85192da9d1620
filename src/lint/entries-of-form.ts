import type { LintContext, LintedEntry } from "./lint-context.ts";
import type { ReferenceForm } from "./reference-form.ts";

/** A form of one kind. */
type FormOf<Kind extends ReferenceForm["kind"]> = Extract<ReferenceForm, { readonly kind: Kind }>;

/** The entries whose value has a form of that kind, with it. */
export function* entriesOfForm<Kind extends ReferenceForm["kind"]>(
  forms: LintContext["forms"],
  kind: Kind,
): Generator<readonly [LintedEntry, FormOf<Kind>]> {
  for (const [entry, form] of forms) {
    if (isOfKind(form, kind)) yield [entry, form];
  }
}

function isOfKind<Kind extends ReferenceForm["kind"]>(form: ReferenceForm, kind: Kind): form is FormOf<Kind> {
  return form.kind === kind;
}
