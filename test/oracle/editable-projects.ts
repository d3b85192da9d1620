import type { Files } from "../node/temporary-directory.ts";

/** A project of ours, made to be installed in place. */
export interface EditableProject {
  /** For people: the back-end and what is special about it. */
  readonly title: string;
  /** What has to be there to build it. */
  readonly requires: readonly string[];
  readonly files: Files;
  readonly pipOptions?: readonly string[];
}

const PACKAGE = { "kite/__init__.py": "", "kite/tail.py": "" };
const SOURCE = { "src/kite/__init__.py": "", "src/kite/tail.py": "" };

/** One for each form that a back-end's editable install has. The distribution is always called kite. */
export const EDITABLE_PROJECTS: readonly EditableProject[] = [
  ...["", "editable_mode=strict", "editable_mode=compat"].flatMap((mode) => {
    const pipOptions = mode === "" ? [] : ["--config-settings", mode];
    const named = (layout: string): string => `setuptools, ${layout}${mode === "" ? "" : `, ${mode}`}`;
    return [
      setuptools(named("flat layout"), PACKAGE, "", pipOptions),
      setuptools(named("src layout"), SOURCE, "", pipOptions),
      setuptools(
        named("a namespace in two places"),
        { "one/acme/kite/__init__.py": "", "two/__init__.py": "" },
        '[tool.setuptools]\npackages = ["acme.kite", "acme.tail"]\n[tool.setuptools.package-dir]\n"acme.kite" = "one/acme/kite"\n"acme.tail" = "two"\n',
        pipOptions,
      ),
    ];
  }),
  setuptools("setuptools, one module", { "kite.py": "" }, '[tool.setuptools]\npy-modules = ["kite"]\n'),
  setuptools(
    "setuptools, package-dir",
    { "lib/__init__.py": "" },
    '[tool.setuptools]\npackages = ["kite"]\npackage-dir = { kite = "lib" }\n',
  ),
  {
    title: "setuptools, setup.py alone",
    requires: ["setuptools"],
    files: {
      ...PACKAGE,
      "setup.py": "from setuptools import setup\nsetup(name='kite', version='1.0', packages=['kite'])\n",
    },
  },
  other("hatchling, flat layout", "hatchling.build", ["hatchling", "editables"], PACKAGE),
  other("hatchling, src layout", "hatchling.build", ["hatchling", "editables"], SOURCE),
  other(
    "hatchling, dev-mode-dirs",
    "hatchling.build",
    ["hatchling", "editables"],
    PACKAGE,
    '[tool.hatch.build]\ndev-mode-dirs = [".", "kite"]\n',
  ),
  other(
    "hatchling, dev-mode-exact",
    "hatchling.build",
    ["hatchling", "editables"],
    PACKAGE,
    "[tool.hatch.build]\ndev-mode-exact = true\n",
  ),
  other("flit-core", "flit_core.buildapi", ["flit-core"], PACKAGE),
  other("flit-core, src layout", "flit_core.buildapi", ["flit-core"], SOURCE),
  other("poetry-core", "poetry.core.masonry.api", ["poetry-core"], PACKAGE),
  other(
    "poetry-core, two roots",
    "poetry.core.masonry.api",
    ["poetry-core"],
    { ...PACKAGE, "src/tail/__init__.py": "" },
    '[tool.poetry]\npackages = [{ include = "kite" }, { include = "tail", from = "src" }]\n',
  ),
  other("pdm-backend", "pdm.backend", ["pdm-backend"], SOURCE),
  other(
    "pdm-backend, editables",
    "pdm.backend",
    ["pdm-backend", "editables"],
    SOURCE,
    '[tool.pdm.build]\neditable-backend = "editables"\n',
  ),
  other("scikit-build-core", "scikit_build_core.build", ["scikit-build-core", "cmake", "ninja"], {
    ...SOURCE,
    "CMakeLists.txt": "cmake_minimum_required(VERSION 3.15)\nproject(kite LANGUAGES NONE)\n",
  }),
  other("meson-python", "mesonpy", ["meson-python", "ninja"], {
    ...PACKAGE,
    "meson.build":
      "project('kite', version: '1.0')\npy = import('python').find_installation()\npy.install_sources('kite/__init__.py', subdir: 'kite')\n",
  }),
  other("uv_build", "uv_build", ["uv-build"], SOURCE),
];

function setuptools(
  title: string,
  files: Files,
  table: string,
  pipOptions: readonly string[] = [],
): EditableProject {
  return { ...other(title, "setuptools.build_meta", ["setuptools"], files, table), pipOptions };
}

function other(
  title: string,
  backend: string,
  requires: readonly string[],
  files: Files,
  table = "",
): EditableProject {
  const pyproject = [
    `[build-system]\nrequires = ${JSON.stringify(requires)}\nbuild-backend = "${backend}"`,
    '[project]\nname = "kite"\nversion = "1.0"\ndescription = "Flies."',
    table,
  ].join("\n");
  return { title, requires, files: { ...files, "pyproject.toml": pyproject } };
}
