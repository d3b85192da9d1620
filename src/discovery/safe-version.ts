import { strip } from "../metadata/python-str.ts";

// https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions
const VERSION = new RegExp(
  [
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<phaseNumber>\d*))?/,
    /(?<post>-(?<postImplied>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?/,
    /(?:\+(?<local>[a-z\d]+(?:[-_.][a-z\d]+)*))?$/,
  ]
    .map(({ source }) => source)
    .join(""),
  "i",
);
const PHASES: Readonly<Record<string, string>> = { alpha: "a", beta: "b", c: "rc", pre: "rc", preview: "rc" };

/**
 * `pkg_resources.safe_version`: a version in the spelling of PEP 440 (`1.0-Beta2` is `1.0b2`); where it is none, runs
 * of anything but ASCII letters, digits and dots become a dash.
 */
export function safeVersion(text: string): string {
  const parts = VERSION.exec(strip(text))?.groups;
  if (parts === undefined) return text.replaceAll(" ", ".").replace(/[^A-Za-z0-9.]+/g, "-");
  const { epoch = "0", release = "", phase, post, dev, local } = parts;
  const phaseName = phase?.toLowerCase() ?? "";
  return [
    integer(epoch) === "0" ? "" : `${integer(epoch)}!`,
    release.split(".").map(integer).join("."),
    phase === undefined ? "" : (PHASES[phaseName] ?? phaseName) + integer(parts["phaseNumber"]),
    post === undefined ? "" : `.post${integer(parts["postImplied"] ?? parts["postNumber"])}`,
    dev === undefined ? "" : `.dev${integer(parts["devNumber"])}`,
    local === undefined ? "" : `+${local.toLowerCase().split(/[-_.]/).map(localPart).join(".")}`,
  ].join("");
}

/** `str(int(digits))`, and 0 where there are none. */
function integer(digits = ""): string {
  return digits.replace(/^0+(?=\d)/, "") || "0";
}

function localPart(part: string): string {
  return /^\d+$/.test(part) ? integer(part) : part;
}
