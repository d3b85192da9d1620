import type { Rule } from "../rule.ts";

/** EP909: demo-1.0.dist-info holds only RECORD */
export const metadataLessDistInfo: Rule = {
  code: "EP909",
  name: "metadata-less-dist-info",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "A metadata directory without METADATA, or without a name in it.",
  why: "It is what an interrupted installation leaves behind. It counts under the name of its directory, has no version, and CPython 3.15 raises where its metadata are asked for.",
  specification: {
    title: "Recording installed projects",
    url: "https://packaging.python.org/en/latest/specifications/recording-installed-packages/",
  },
  example: {
    language: "text",
    bad: "demo-1.0.dist-info holds only RECORD",
    good: "demo-1.0.dist-info holds METADATA, too",
  },
};
