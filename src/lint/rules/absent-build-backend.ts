import type { Rule } from "../rule.ts";

/** EP111; the reader of projects reports it. */
export const absentBuildBackend: Rule = {
  code: "EP111",
  name: "absent-build-backend",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "build-backend names a module that the back-end does not have.",
  why: "pip, build and uv import what stands there, and stop: no entry point is ever installed. setuptools.backends.legacy:build and setuptools.backends._legacy:_Backend never existed; hatchling and setuptools are names of packages, and hatchling.build and setuptools.build_meta those of their back-ends.",
  specification: {
    title: "pyproject.toml: build-backend",
    url: "https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-build-system-dependencies-the-build-system-table",
  },
  example: {
    language: "toml",
    bad: '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.backends.legacy:build"',
    good: '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"',
  },
  exceptions:
    "Back-ends of packages that pyep does not know, and those in the project itself (backend-path).",
};
