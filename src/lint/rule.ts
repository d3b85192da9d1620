import type { BuildBackendName } from "../project/build-backend.ts";
import type { Finding } from "./finding.ts";
import type { LintContext } from "./lint-context.ts";
import type { Severity } from "./diagnostic.ts";

/** What a rule looks at: a source tree, a built archive, or an environment (`pyep doctor`). */
type RuleTarget = "project" | "sdist" | "wheel" | "environment";

/**
 * What a build back-end does with the defect: it stands in the wheel as it is written; it stands there changed; it is
 * read and lost; its place is one that this back-end does not read; the build fails.
 */
export type BackendEffect = "writes" | "alters" | "drops" | "ignores" | "rejects";

/** Measured effects by back-end; `others` for all that are not named. */
type BackendEffects = Readonly<Partial<Record<BuildBackendName | "others", BackendEffect>>>;

/** What a rule is about, for its page, `pyep rule` and SARIF: plain data, every text a full sentence or an example. */
export interface RuleDocumentation {
  /** `EP102`: constant for ever; the first digit is the family. */
  readonly code: `EP${number}`;
  /** The file's name: `nested-script-name` */
  readonly name: string;
  readonly severity: Severity;
  /** Whether it is on unless the configuration says otherwise. */
  readonly isDefault: boolean;
  readonly targets: readonly RuleTarget[];
  /** What is reported. */
  readonly summary: string;
  /** Why it is a defect: what becomes of it later, where. */
  readonly why: string;
  /** What back-ends do with it, where they were tried. */
  readonly backends?: BackendEffects;
  /** What happens with a wheel that holds it, as a clause: `pip and uv refuse to install the wheel`. */
  readonly consequence?: string;
  readonly specification?: { readonly title: string; readonly url: string };
  readonly example: {
    readonly language: "toml" | "ini" | "python" | "text";
    readonly bad: string;
    readonly good: string;
  };
  /** What `--fix` (safe) or `--fix --unsafe-fixes` does, as an order. Absent: nothing. */
  readonly fix?: { readonly safety: "safe" | "unsafe"; readonly description: string };
  /** What it takes care not to report, and where one would rather switch it off. */
  readonly exceptions?: string;
}

/** A rule: its documentation, and how a project, sdist or wheel is checked. `doctor`'s own rules have no `check`. */
export interface Rule extends RuleDocumentation {
  /**
   * What is wrong, each defect once. Where the reader of the project reports the defect itself (a problem with this
   * rule's code) there is nothing to do here: the engine takes it over.
   */
  readonly check?: (context: LintContext) => Iterable<Finding>;
}
