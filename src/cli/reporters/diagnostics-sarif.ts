import nodePath from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, Severity } from "../../lint/diagnostic.ts";
import type { Rule } from "../../lint/rule.ts";
import { rulePage } from "../../lint/rule-page.ts";
import { jsonText } from "../json-text.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * Findings as a SARIF 2.1.0 log of one run. Paths below the current directory are relative to `%SRCROOT%`; columns are
 * UTF-16 code units, as everywhere in pyep.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function diagnosticsSARIF(report: DiagnosticsReport): string {
  const { diagnostics, version, cwd } = report;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const rules = codes.map((code) => ({ code, rule: report.rules.find((rule) => rule.code === code) }));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "pyep",
            semanticVersion: version,
            informationUri: "https://www.npmjs.com/package/pyep",
            rules: rules.map(({ code, rule }) => (rule === undefined ? { id: code } : ruleSARIF(rule))),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { uri: `${pathToFileURL(cwd).href.replace(/\/$/, "")}/` } },
        results: diagnostics.map((diagnostic) =>
          resultSARIF(diagnostic, codes.indexOf(diagnostic.code), cwd),
        ),
      },
    ],
  });
}

function ruleSARIF(rule: Rule): unknown {
  const { code, name, severity, summary, why, specification, targets } = rule;
  return {
    id: code,
    name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}`, markdown: rulePage(rule) },
    ...(specification === undefined ? {} : { helpUri: specification.url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [...targets], "problem.severity": severity === "info" ? "recommendation" : severity },
  };
}

function resultSARIF(diagnostic: Diagnostic, ruleIndex: number, cwd: string): unknown {
  const { code, severity, message, label, path, member, fingerprint, fix } = diagnostic;
  const said = label === undefined ? message : `${message}; ${label}`;
  const edits = fix?.edits ?? [];
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: member === undefined ? said : `${member}: ${said}` },
    ...(path === undefined ? {} : { locations: [locationSARIF(diagnostic, path, cwd)] }),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "pyepFingerprint/v1": fingerprint },
    ...(fix === undefined || edits.length === 0
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.description },
              artifactChanges: edits.map((edit) => ({
                artifactLocation: artifactSARIF(edit.path, cwd),
                replacements: [
                  { deletedRegion: regionSARIF(edit.range), insertedContent: { text: edit.text } },
                ],
              })),
            },
          ],
        }),
  };
}

function locationSARIF(diagnostic: Diagnostic, path: string, cwd: string): unknown {
  const { member, line, group, entryPoint } = diagnostic;
  // Lines are those of the member, of which a viewer that opens the archive's file knows nothing.
  const hasRegion = line !== undefined && member === undefined;
  return {
    physicalLocation: {
      artifactLocation: artifactSARIF(path, cwd),
      ...(hasRegion ? { region: regionSARIF({ ...diagnostic, line }) } : {}),
    },
    ...(group === undefined || entryPoint === undefined
      ? {}
      : { logicalLocations: [{ name: entryPoint, fullyQualifiedName: `${group}:${entryPoint}` }] }),
  };
}

function regionSARIF(range: {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}): unknown {
  return {
    startLine: range.line,
    ...(range.column === undefined ? {} : { startColumn: range.column }),
    ...(range.endLine === undefined ? {} : { endLine: range.endLine }),
    ...(range.endColumn === undefined ? {} : { endColumn: range.endColumn }),
  };
}

/** A reference relative to `%SRCROOT%` where the file is below the current directory, else its file URL. */
function artifactSARIF(path: string, cwd: string): { readonly uri: string; readonly uriBaseId?: string } {
  const file = nodePath.resolve(cwd, path);
  const relative = nodePath.relative(cwd, file);
  const isBelow = relative !== "" && !/^\.\.(?:[\\/]|$)/.test(relative) && !nodePath.isAbsolute(relative);
  if (!isBelow) return { uri: pathToFileURL(file).href };
  const parts = relative.split(nodePath.sep).map(encodeURIComponent);
  return { uri: parts.join("/"), uriBaseId: "%SRCROOT%" };
}
