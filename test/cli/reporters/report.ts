import type { DiagnosticsReport } from "../../../src/cli/reporters/diagnostics-report.ts";
import type { Diagnostic } from "../../../src/lint/diagnostic.ts";
import { colorFor } from "../../../src/cli/color.ts";
import { displayPathFor } from "../../../src/cli/display-path.ts";
import { escapePath } from "../../../src/cli/escape-text.ts";
import type { TextLayout } from "../../../src/cli/output.ts";
import { countDiagnostics } from "../../../src/lint/count-diagnostics.ts";
import { SourceText } from "../../../src/lint/source-text.ts";

/** A finding, of which a test says what it is about. */
export function finding(parts: Partial<Diagnostic>): Diagnostic {
  return {
    code: "EP410",
    name: "module-not-found",
    severity: "error",
    message: "no module demo_pkg.plugin",
    docs: "docs/rules/module-not-found.md",
    fingerprint: "0011223344556677",
    ...parts,
  };
}

/** A report of `lint` about files that are given by name. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  files: Readonly<Record<string, string>> = {},
): DiagnosticsReport {
  return {
    diagnostics,
    rules: [],
    summary: countDiagnostics(diagnostics),
    targets: [],
    problems: [],
    cwd: "/home/me/demo",
    version: "1.2.3",
    path: escapePath,
    sourceOf({ path }) {
      const text = path === undefined ? undefined : files[path];
      return text === undefined ? undefined : new SourceText(text);
    },
  };
}

/** A terminal, or a pipe, without colour unless asked for. */
export function layoutOf({
  isTTY = true,
  columns = 80,
  isColored = false,
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly isColored?: boolean;
} = {}): TextLayout {
  return {
    isTTY,
    columns,
    color: colorFor(isColored ? "always" : "never", isTTY, {}),
    path: displayPathFor(isTTY, "/home/me/demo", {}),
  };
}
