/** The build back-ends whose handling of entry points is known. */
export type BuildBackendName =
  | "setuptools"
  | "flit-core"
  | "hatchling"
  | "poetry-core"
  | "pdm-backend"
  | "pdm-pep517"
  | "scikit-build-core"
  | "meson-python"
  | "maturin"
  | "uv-build"
  | "pbr"
  | "unknown";

/** Which back-end builds a project. */
export interface BuildBackend {
  readonly name: BuildBackendName;
  /** What `[build-system] build-backend` says; `null` where there is none and PEP 517's fallback, setuptools, is meant. */
  readonly module: string | null;
  /** The versions that `[build-system] requires` allows, as written (`">=61"`); `null` where it does not say. */
  readonly requires: string | null;
}
