import { safeVersion } from "./safe-version.ts";

/** What `pkg_resources` takes from the name of a metadata directory or file, or of an egg. */
export interface EggName {
  /** By the extension, in any case; `undefined` for a bare `.dist-info`, which has none. */
  readonly format: "egg" | "egg-info" | "dist-info" | undefined;
  /** `Distribution.project_name`: `Unknown` where the name begins with a dash or there is no extension. */
  readonly projectName: string;
  /** `undefined` where the name does not tell. */
  readonly version: string | undefined;
}

// os.path.splitext takes leading dots for part of the stem.
const STEM_AND_EXTENSION = /^(\.*[^.].*)\.(egg|egg-info|dist-info)$/is;
// Anything may follow the version: `-py3.9`, `-linux-x86_64`, or the end of a name with several dashes.
const NAME_AND_VERSION = /^([^-]+)(?:-([^-]+))?/;

/**
 * Reads the base name of a metadata directory or file, or of an egg: `wind_mill-1.0-py3.9.egg-info` is version 1.0 of
 * `wind-mill`, but `wind-mill-1.0.dist-info` is version `mill` of `wind`. Mirrors `Distribution.from_location`.
 */
export function parseEggName(basename: string): EggName {
  const [, stem = "", extension] = STEM_AND_EXTENSION.exec(basename) ?? [];
  const [, name = "Unknown", version] = NAME_AND_VERSION.exec(stem) ?? [];
  return {
    format: formatOf(extension?.toLowerCase()),
    projectName: safeName(name),
    version: version === undefined ? undefined : safeVersion(version),
  };
}

function formatOf(extension: string | undefined): EggName["format"] {
  return extension === "egg" || extension === "egg-info" || extension === "dist-info" ? extension : undefined;
}

/** `safe_name`: a run of what is neither an ASCII letter, a digit nor a dot is one dash, so `Ünï` is `-n-`. */
function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9.]+/g, "-");
}
