import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { diagnosticsSARIF } from "../../../src/cli/reporters/diagnostics-sarif.ts";
import { RULES } from "../../../src/lint/rules.ts";
import { finding, reportOf } from "./report.ts";
import { SARIF_SUBSET } from "./sarif-subset.ts";

const URI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const validate = new Ajv2020({
  allErrors: true,
  formats: { uri: URI, "uri-reference": /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/ },
}).compile(SARIF_SUBSET);

/** The parts of a run that tests look into. */
interface Run {
  readonly columnKind: string;
  readonly originalUriBaseIds: unknown;
  readonly tool: { readonly driver: { readonly rules: readonly unknown[] } };
  readonly results: readonly {
    readonly message: { readonly text: string };
    readonly locations: readonly { readonly physicalLocation: { readonly region?: unknown } }[];
    readonly fixes?: readonly {
      readonly artifactChanges: readonly { readonly replacements: unknown }[];
    }[];
  }[];
}

/** The only run of a log, which has to be SARIF. */
function runOf(...diagnostics: readonly Parameters<typeof finding>[0][]): Run {
  const report = { ...reportOf(diagnostics.map(finding)), rules: RULES };
  const log: unknown = JSON.parse(diagnosticsSARIF(report));
  void validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = (log as { readonly runs: readonly Run[] }).runs;
  if (run === undefined) throw new Error("a log without a run");
  return run;
}

test("no findings: a run without results", () => {
  expect(runOf()).toMatchObject({ results: [], tool: { driver: { name: "pyep", rules: [] } } });
});

test("a finding, its place and its rule", () => {
  const [rule] = RULES;
  const run = runOf(
    { code: "EP999", severity: "info" },
    {
      code: rule?.code ?? "",
      path: "src/a b/ü.toml",
      line: 3,
      column: 8,
      endLine: 3,
      endColumn: 12,
      group: "pytest11",
      entryPoint: "demo",
      label: "did you mean x?",
    },
  );
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: "file:///home/me/demo/" } });
  expect(run.tool.driver.rules[0]).toMatchObject({
    id: rule?.code,
    name: rule?.name,
    shortDescription: { text: rule?.summary },
    help: { markdown: expect.stringContaining(`# ${rule?.code}`) },
  });
  expect(run.tool.driver.rules[1]).toEqual({ id: "EP999" });
  expect(run.results).toMatchObject([
    { ruleId: "EP999", ruleIndex: 1, level: "note" },
    {
      ruleIndex: 0,
      level: "error",
      message: { text: "no module demo_pkg.plugin; did you mean x?" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "src/a%20b/%C3%BC.toml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 12 },
          },
          logicalLocations: [{ fullyQualifiedName: "pytest11:demo" }],
        },
      ],
      partialFingerprints: { "pyepFingerprint/v1": "0011223344556677" },
    },
  ]);
});

test.each([
  ["below the current directory", "/home/me/demo/x.txt", { uri: "x.txt", uriBaseId: "%SRCROOT%" }],
  ["elsewhere", "/usr/lib/x y.txt", { uri: "file:///usr/lib/x%20y.txt" }],
  ["above", "../x.txt", { uri: "file:///home/me/x.txt" }],
])("a file %s", (_where, path, artifactLocation) => {
  expect(runOf({ path }).results[0]?.locations[0]?.physicalLocation).toEqual({ artifactLocation });
});

test("a member of an archive is named by the message: its lines are none of the archive's", () => {
  const [result] = runOf({ path: "dist/demo.whl", member: "a/entry_points.txt", line: 3, column: 1 })[
    "results"
  ];
  expect(result?.message.text).toBe("a/entry_points.txt: no module demo_pkg.plugin");
  expect(result?.locations[0]?.physicalLocation.region).toBeUndefined();
});

test("what mends it goes along", () => {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 4 };
  const edits = [{ path: "pyproject.toml", range, text: "x" }];
  const [result] = runOf({
    path: "pyproject.toml",
    ...range,
    fix: { safety: "safe", description: "mend it", edits },
  }).results;
  expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    {
      deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 },
      insertedContent: { text: "x" },
    },
  ]);
});
