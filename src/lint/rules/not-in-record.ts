import type { Rule } from "../rule.ts";

/** EP802: RECORD without entry_points.txt */
export const notInRecord: Rule = {
  code: "EP802",
  name: "not-in-record",
  severity: "warning",
  isDefault: true,
  targets: ["wheel", "environment"],
  summary: "RECORD does not list entry_points.txt.",
  why: "RECORD names every file of a wheel. What it leaves out stays behind when the distribution is uninstalled, and installers may refuse the wheel.",
  specification: {
    title: "Recording installed projects: the RECORD file",
    url: "https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file",
  },
  example: {
    language: "text",
    bad: "demo/__init__.py,sha256=…,12\ndemo-1.0.dist-info/RECORD,,",
    good: "demo/__init__.py,sha256=…,12\ndemo-1.0.dist-info/entry_points.txt,sha256=…,40\ndemo-1.0.dist-info/RECORD,,",
  },

  *check({ tree, metadataDirectory, distribution }) {
    const path = `${metadataDirectory}/entry_points.txt`;
    if (tree.kind(path) !== "file") return;
    const files = distribution?.files;
    if (files === undefined || files === null) return;
    if (files.some((file) => file.toString() === path)) return;
    yield { path: `${metadataDirectory}/RECORD`, message: "RECORD has no row for entry_points.txt" };
  },
};
