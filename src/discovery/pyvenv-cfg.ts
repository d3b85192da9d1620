import { strip } from "../metadata/python-str.ts";

/** What a virtual environment's pyvenv.cfg says. */
export interface PyvenvCfg {
  /** The directory of the interpreter that made it. */
  readonly home: string | undefined;
  /** Whether the base interpreter's site directories are searched too; so it is where the key is missing. */
  readonly includesSystemSitePackages: boolean;
  /** `version` (venv) or `version_info` (virtualenv, uv), as written. */
  readonly version: string | undefined;
}

/**
 * Reads pyvenv.cfg as site.py does: keys stripped and without regard to case, the last of a name counts, no comments.
 *
 * @see https://docs.python.org/3/library/site.html
 */
export function parsePyvenvCfg(text: string): PyvenvCfg {
  const values = new Map<string, string>();
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const delimiter = line.indexOf("=");
    if (delimiter >= 0)
      values.set(strip(line.slice(0, delimiter)).toLowerCase(), strip(line.slice(delimiter + 1)));
  }
  const systemSite = values.get("include-system-site-packages");
  return {
    home: values.get("home"),
    includesSystemSitePackages: systemSite === undefined || systemSite.toLowerCase() === "true",
    version: values.get("version") ?? values.get("version_info"),
  };
}
