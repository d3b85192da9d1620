import type { BuildBackendName } from "./build-backend.ts";
import type { EntryPointsLayout } from "./entry-points-layout.ts";

/** What a back-end, from a version on, does with what a project declares. Measured by building, by {@link BACKEND_RULES}. */
export interface BackendRules {
  /** From this version on. */
  readonly since: string;
  /** Whether the `[project]` table is read at all. */
  readonly readsProject: boolean;
  /** A key of `[project]` that the specification does not have. */
  readonly unknownProjectKeys: "rejected" | "ignored";
  /** A group that is not `\w+(\.\w+)*`; `rejected but for dots`: `a..b` and `a.` are written. */
  readonly invalidGroups: "rejected" | "rejected but for dots" | "written";
  /** `console_scripts` and `gui_scripts` below `[project.entry-points]`, with or without `[project.scripts]` and its like. */
  readonly reservedGroups: Readonly<
    Record<"console_scripts" | "gui_scripts", "rejected" | "written" | "dropped" | "dropped for the other">
  >;
  /** A name with `=`, a bracket or white space outside, or an empty one. */
  readonly invalidNames: "rejected" | "written";
  /** The name of a script that has anything but letters, digits, `.`, `-` and `_`. */
  readonly scriptNames: "checked" | "any";
  /** Whether each entry is read as a line of text: the blanks round it go, and one that begins with `#` is a comment. */
  readonly readsEntriesAsLines: boolean;
  /** A value that is no object reference. */
  readonly invalidReferences: "rejected" | "written";
  /** A key that is both in `dynamic` and there (PEP 808 allows it). */
  readonly dynamicAndStatic: "rejected" | "written";
  /** A key in `dynamic` for which nothing gives a value. */
  readonly dynamicWithoutSource: "rejected" | "accepted";
  /** A word in `dynamic` that is no key of `[project]`. */
  readonly unknownDynamic: "rejected" | "ignored";
  /**
   * What of `[project]` takes the place of what setup.py or setup.cfg gives: its entries; or every table of scripts, be
   * it empty. Such a table is made up where commands are given that `dynamic` does not name.
   */
  readonly overrulingTables: "with entries" | "of scripts, too";
  /** An INI text that setup.py or setup.cfg gives beside `[project]`. */
  readonly textBesideProject: "taken" | "rejected";
  /** What becomes of the name of a group in setup.cfg. */
  readonly setupCfgGroups: "kept" | "underscored" | "underscored and lowered";
  /** pkg_resources, which old setuptools parses entry points with, has patterns of its own. */
  readonly checkedByPkgResources?: true;
  readonly layout: EntryPointsLayout;
}

// They put [project.scripts] and [project.gui-scripts] over the groups of [project.entry-points]: where these tables are
// there, be they empty, or in any case.
const OVERWRITTEN = {
  console_scripts: "dropped for the other",
  gui_scripts: "dropped for the other",
} as const;
const OVERWRITING = { console_scripts: "dropped", gui_scripts: "dropped" } as const;

const LAYOUT: EntryPointsLayout = {
  delimiter: " = ",
  groups: "sorted",
  entries: "sorted",
  blankLine: "between",
  emptyGroups: "left-out",
  alwaysScripts: false,
  blanks: "kept",
};
const FLIT_LAYOUT: EntryPointsLayout = {
  ...LAYOUT,
  delimiter: "=",
  blankLine: "after",
  emptyGroups: "written",
};

// Sorted while the blanks are still there.
const POETRY_LAYOUT: EntryPointsLayout = {
  ...FLIT_LAYOUT,
  entries: "sorted-lines",
  emptyGroups: "plug-ins-written",
  blanks: "deleted",
};

const LENIENT: Omit<BackendRules, "since" | "layout"> = {
  readsProject: true,
  unknownProjectKeys: "ignored",
  invalidGroups: "written",
  reservedGroups: { console_scripts: "rejected", gui_scripts: "rejected" },
  invalidNames: "written",
  scriptNames: "any",
  readsEntriesAsLines: false,
  invalidReferences: "written",
  dynamicAndStatic: "rejected",
  dynamicWithoutSource: "accepted",
  unknownDynamic: "rejected",
  overrulingTables: "with entries",
  textBesideProject: "taken",
  setupCfgGroups: "kept",
};
const SETUPTOOLS: Omit<BackendRules, "since"> = {
  readsProject: true,
  unknownProjectKeys: "rejected",
  invalidGroups: "rejected",
  reservedGroups: OVERWRITTEN,
  invalidNames: "rejected",
  scriptNames: "any",
  readsEntriesAsLines: true,
  invalidReferences: "rejected",
  dynamicAndStatic: "rejected",
  dynamicWithoutSource: "accepted",
  unknownDynamic: "rejected",
  overrulingTables: "of scripts, too",
  textBesideProject: "rejected",
  setupCfgGroups: "kept",
  layout: LAYOUT,
};
const SETUPTOOLS_69: Omit<BackendRules, "since"> = {
  ...SETUPTOOLS,
  setupCfgGroups: "underscored",
};
const OLD_SETUPTOOLS: Omit<BackendRules, "since" | "setupCfgGroups"> = {
  ...SETUPTOOLS,
  readsProject: false,
  checkedByPkgResources: true,
  layout: { ...LAYOUT, blankLine: "after", emptyGroups: "with-empty-line" },
};
const SETUPTOOLS_RULES: readonly BackendRules[] = [
  { since: "78", ...SETUPTOOLS },
  { since: "69", ...SETUPTOOLS_69 },
  { since: "67.6.1", ...SETUPTOOLS_69, overrulingTables: "with entries" },
  {
    since: "61",
    ...SETUPTOOLS_69,
    dynamicWithoutSource: "rejected",
    overrulingTables: "with entries",
    textBesideProject: "taken",
  },
  { since: "56", ...OLD_SETUPTOOLS, setupCfgGroups: "underscored" },
  { since: "0", ...OLD_SETUPTOOLS, setupCfgGroups: "underscored and lowered" },
];

const PDM_BACKEND: Omit<BackendRules, "since"> = {
  ...LENIENT,
  invalidGroups: "rejected",
  reservedGroups: OVERWRITING,
  unknownDynamic: "ignored",
  layout: { ...LAYOUT, blankLine: "after", emptyGroups: "written", alwaysScripts: true },
};

/**
 * The rules of each back-end, newest first. Where two measured versions differ, the newer rules begin at the version
 * that brought the change where that is known, else at the one that was measured.
 */
export const BACKEND_RULES: Readonly<Record<BuildBackendName, readonly BackendRules[]>> = {
  setuptools: SETUPTOOLS_RULES,
  "flit-core": [
    {
      since: "4",
      ...LENIENT,
      unknownProjectKeys: "rejected",
      dynamicWithoutSource: "rejected",
      layout: FLIT_LAYOUT,
    },
    { since: "0", ...LENIENT, dynamicWithoutSource: "rejected", layout: FLIT_LAYOUT },
  ],
  hatchling: [
    {
      since: "1.13",
      ...LENIENT,
      reservedGroups: { console_scripts: "rejected", gui_scripts: "written" },
      unknownDynamic: "ignored",
      layout: { ...LAYOUT, groups: "scripts-first" },
    },
    {
      since: "0",
      ...LENIENT,
      reservedGroups: { console_scripts: "written", gui_scripts: "written" },
      unknownDynamic: "ignored",
      layout: { ...LAYOUT, groups: "scripts-first" },
    },
  ],
  "poetry-core": [
    {
      since: "2",
      ...LENIENT,
      invalidGroups: "rejected",
      dynamicAndStatic: "written",
      layout: POETRY_LAYOUT,
    },
    {
      since: "0",
      ...LENIENT,
      readsProject: false,
      layout: { ...POETRY_LAYOUT, emptyGroups: "left-out" },
    },
  ],
  "pdm-backend": [
    { since: "2.5", ...PDM_BACKEND, dynamicAndStatic: "written", unknownDynamic: "rejected" },
    { since: "2.4", ...PDM_BACKEND },
    {
      since: "0",
      ...PDM_BACKEND,
      invalidGroups: "written",
      reservedGroups: OVERWRITTEN,
      layout: { ...PDM_BACKEND.layout, alwaysScripts: false },
    },
  ],
  "pdm-pep517": [
    {
      since: "0",
      ...LENIENT,
      unknownProjectKeys: "rejected",
      dynamicAndStatic: "written",
      unknownDynamic: "ignored",
      layout: { ...FLIT_LAYOUT, entries: "sorted-lines", blanks: "deleted" },
    },
  ],
  "scikit-build-core": [
    {
      since: "0",
      ...LENIENT,
      unknownProjectKeys: "rejected",
      invalidGroups: "rejected",
      reservedGroups: OVERWRITING,
      dynamicAndStatic: "written",
      layout: { ...LAYOUT, groups: "declared", entries: "declared", blankLine: "after" },
    },
  ],
  "meson-python": [
    {
      since: "0.13",
      ...LENIENT,
      invalidGroups: "rejected",
      reservedGroups: OVERWRITING,
      dynamicWithoutSource: "rejected",
      layout: { ...LAYOUT, groups: "declared", entries: "declared", blankLine: "after" },
    },
    {
      since: "0",
      ...LENIENT,
      reservedGroups: OVERWRITING,
      dynamicWithoutSource: "rejected",
      layout: { ...LAYOUT, groups: "declared", entries: "declared", blankLine: "after" },
    },
  ],
  maturin: [
    {
      since: "0",
      ...LENIENT,
      dynamicAndStatic: "written",
      unknownDynamic: "ignored",
      layout: {
        ...FLIT_LAYOUT,
        groups: "scripts-first",
        blankLine: "none",
        emptyGroups: "plug-ins-written",
      },
    },
  ],
  "uv-build": [
    {
      since: "0",
      ...LENIENT,
      invalidGroups: "rejected but for dots",
      scriptNames: "checked",
      dynamicWithoutSource: "rejected",
      layout: {
        ...LAYOUT,
        groups: "scripts-first",
        blankLine: "after",
        emptyGroups: "written",
      },
    },
  ],
  // It only reads a section of setup.cfg for setuptools: by the version of that.
  pbr: SETUPTOOLS_RULES,
  // It may do anything: what the specification does not allow is no more than that.
  unknown: [
    {
      since: "0",
      ...LENIENT,
      reservedGroups: { console_scripts: "written", gui_scripts: "written" },
      dynamicAndStatic: "written",
      unknownDynamic: "ignored",
      layout: LAYOUT,
    },
  ],
};
