import type { Rule } from "../rule.ts";

/** EP808: two .dist-info directories */
export const distInfoMalformed: Rule = {
  code: "EP808",
  name: "dist-info-malformed",
  severity: "error",
  isDefault: true,
  targets: ["wheel"],
  summary: "A wheel has more than one .dist-info directory, or one of another name than its file.",
  why: "Installers find the metadata by the name of the file. A wheel without any .dist-info is none, and is not read at all.",
  specification: {
    title: "Binary distribution format: the .dist-info directory",
    url: "https://packaging.python.org/en/latest/specifications/binary-distribution-format/#the-dist-info-directory",
  },
  example: {
    language: "text",
    bad: "demo-1.0-py3-none-any.whl: demo-1.0.dist-info/, other-1.0.dist-info/",
    good: "demo-1.0-py3-none-any.whl: demo-1.0.dist-info/",
  },
};
