import type { StartupHook, StartupHookKind } from "./startup-hook.ts";

/** A tool that puts hooks into environments, and how it does so. */
export interface HookWriter {
  /** For people. */
  readonly tool: string;
  readonly class: Exclude<StartupHook["class"], "unknown">;
  /** The projects, by normalized name, whose RECORD may name the file. */
  readonly projects: readonly string[] | "any";
  /**
   * Why a file that no RECORD names is believed: real tools leave it so. Absent: it is not believed, unless the tool
   * itself is installed beside it without a RECORD, as Debian's packages are.
   */
  readonly unrecorded?: string;
}

const CUSTOMIZATION: HookWriter = {
  tool: "the system",
  class: "known",
  projects: "any",
  unrecorded: "it does nothing, or what Debian's does",
};

/**
 * The tools whose hooks are known. What they write is recognised by its whole text; this says whose file it has to be
 * besides.
 */
export const HOOK_WRITERS: Readonly<Partial<Record<StartupHookKind, HookWriter>>> = {
  "setuptools distutils": { tool: "setuptools", class: "known", projects: ["setuptools"] },
  "pytest-cov": { tool: "pytest-cov", class: "known", projects: ["pytest-cov"] },
  coloredlogs: { tool: "coloredlogs", class: "known", projects: ["coloredlogs"] },
  "pre-commit-uv": { tool: "pre-commit-uv", class: "known", projects: ["pre-commit-uv"] },
  pdbpp: { tool: "pdbpp", class: "known", projects: ["pdbpp"] },
  pywin32: { tool: "pywin32", class: "known", projects: ["pywin32"] },
  coverage: {
    tool: "coverage",
    class: "known",
    projects: ["coverage", "coverage-enable-subprocess", "coverage-pth"],
    unrecorded: "coverage writes it while it measures, and its users by hand",
  },
  virtualenv: {
    tool: "virtualenv",
    class: "known",
    projects: [],
    unrecorded: "virtualenv and uv leave it so",
  },
  "uv overlay": { tool: "uv", class: "known", projects: [], unrecorded: "uv leaves it so" },
  "easy-install": {
    tool: "setuptools",
    class: "known",
    projects: [],
    unrecorded: "easy_install leaves it so",
  },
  namespace: {
    tool: "setuptools",
    class: "namespace",
    projects: "any",
    unrecorded: "old installers leave it so",
  },
  "setuptools editable": { tool: "setuptools", class: "editable", projects: "any" },
  editables: { tool: "editables", class: "editable", projects: "any" },
  "scikit-build-core editable": { tool: "scikit-build-core", class: "editable", projects: "any" },
  "meson-python editable": { tool: "meson-python", class: "editable", projects: "any" },
  sitecustomize: CUSTOMIZATION,
  usercustomize: CUSTOMIZATION,
};
