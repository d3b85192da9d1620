/** The parts of a wheel's file name. */
export interface WheelFilename {
  readonly distribution: string;
  readonly version: string;
  readonly build: string | undefined;
  readonly pythonTags: readonly string[];
  readonly abiTags: readonly string[];
  readonly platformTags: readonly string[];
}

/**
 * Takes `NAME-VERSION(-BUILD)?-PYTHON-ABI-PLATFORM.whl` apart; `undefined` where the name has not that form.
 *
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention
 */
export function parseWheelFilename(filename: string): WheelFilename | undefined {
  if (!filename.endsWith(".whl")) return undefined;
  const parts = filename.slice(0, -".whl".length).split("-");
  const build = parts.length === 6 ? parts.splice(2, 1)[0] : undefined;
  const [distribution, version, python, abi, platform] = parts;
  if (parts.length !== 5 || parts.includes("") || (build !== undefined && !/^\d/.test(build)))
    return undefined;
  if (distribution === undefined || version === undefined) return undefined;
  return {
    distribution,
    version,
    build,
    pythonTags: (python ?? "").split("."),
    abiTags: (abi ?? "").split("."),
    platformTags: (platform ?? "").split("."),
  };
}
