/** What became of one case with one back-end. */
export interface RecordedResult {
  readonly verdict: string;
  readonly entry_points_txt?: string | null;
  readonly message?: string;
}

interface Installed {
  readonly ok: boolean;
  /** The commands that it wrote. */
  readonly scripts?: readonly string[];
  readonly syntax_error_in?: readonly string[];
}

/** A project, and what became of it. */
export interface RecordedCase {
  readonly title: string;
  readonly kind: string;
  readonly files: Readonly<Record<string, string>>;
  readonly backends: Readonly<Record<string, RecordedResult>>;
  readonly install?: { readonly pip?: Installed; readonly installer?: Installed };
}

/** A file of recorded builds. */
export interface RecordedBuilds {
  readonly cases: Readonly<Record<string, RecordedCase>>;
}

/** `build-backend` and the measured version, by the names that such a file uses. */
export const BUILD_BACKENDS: Readonly<
  Record<string, readonly [module: string | undefined, version: string]>
> = {
  setuptools84: ["setuptools.build_meta", "84"],
  setuptools80: ["setuptools.build_meta", "80"],
  setuptools65: ["setuptools.build_meta", "65.5"],
  setuptools56: ["setuptools.build_meta", "56"],
  setuptools47: ["setuptools.build_meta", "47.1"],
  flit: ["flit_core.buildapi", "4.1"],
  flit38: ["flit_core.buildapi", "3.8"],
  hatchling: ["hatchling.build", "1.32.4"],
  hatchling112: ["hatchling.build", "1.12.2"],
  poetry: ["poetry.core.masonry.api", "2.5"],
  poetry14: ["poetry.core.masonry.api", "1.4"],
  pdm: ["pdm.backend", "2.4.9"],
  pdmpep517: ["pdm.pep517.api", "1.1.2"],
  skbuild: ["scikit_build_core.build", "1.1"],
  meson: ["mesonpy", "0.22"],
  meson12: ["mesonpy", "0.12"],
  maturin: ["maturin", "1.15"],
  pbr: [undefined, "5.10"],
};

/** The files of a case as they were built: `[build-system]` names the back-end under test. */
export function caseFiles({ files, kind }: RecordedCase, backend: string): Readonly<Record<string, string>> {
  const [module] = BUILD_BACKENDS[backend] ?? [];
  const demo = { "demo/__init__.py": '"""demo"""\n__version__ = "1.0"\n\n\ndef main():\n    pass\n' };
  if (kind === "setup.cfg" || kind === "setup.py") return { ...files, ...demo };
  const system = module === undefined ? "" : `\n[build-system]\nrequires = []\nbuild-backend = "${module}"\n`;
  return { ...files, "pyproject.toml": (files["pyproject.toml"] ?? "") + system, ...demo };
}
