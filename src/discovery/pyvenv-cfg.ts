import type { PythonBehaviour } from "../metadata/python-version.ts";
import { strip, universalNewlines } from "../metadata/python-str.ts";

/** What a virtual environment's pyvenv.cfg says. */
export interface PyvenvCfg {
  /** The directory of the interpreter that made it. */
  readonly home: string | undefined;
  /** Whether the base interpreter's site directories are searched too; so it is where the key is missing. */
  readonly includesSystemSitePackages: boolean;
  /** `version` (venv) or `version_info` (virtualenv, uv), as written. */
  readonly version: string | undefined;
  /** Every key in lower case; of a key that stands twice the last value. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads pyvenv.cfg as site.py does: keys stripped and without regard to case, the last of a name counts; no comments,
 * no quotes: `true # yes` is not `true`.
 *
 * @see https://docs.python.org/3/library/site.html
 */
export function parsePyvenvCfg(text: string): PyvenvCfg {
  const values = new Map(
    keysAndValues(text).map(({ key, value }) => [strip(key).toLowerCase(), strip(value)]),
  );
  const systemSite = values.get("include-system-site-packages");
  return {
    home: values.get("home"),
    includesSystemSitePackages: systemSite === undefined || systemSite.toLowerCase() === "true",
    version: values.get("version") ?? values.get("version_info"),
    values,
  };
}

/**
 * The `home` that the interpreter starts from, which is the first one in the file, where site.py takes the last.
 * getpath.py (3.11 and later) compares the key without regard to case; getpath.c wants `home = …` to the letter, with
 * blanks around the equals sign.
 */
export function homeOfInterpreter(text: string, reader: PythonBehaviour["prefixFinder"]): string | undefined {
  if (reader === "getpath.py") {
    const home = keysAndValues(text).find(({ key }) => strip(key).toLowerCase() === "home");
    return home && strip(home.value);
  }
  const lines = text.split("\n");
  // Without a line feed behind it the last line is given up.
  for (const line of lines.slice(0, -1)) {
    const home = /^[ \t\r]*home[ \t\r][ \t]*=[ \t]([^\r]+)/.exec(line)?.[1];
    if (home !== undefined && !line.startsWith("#")) return home;
  }
  return undefined;
}

function keysAndValues(text: string): { readonly key: string; readonly value: string }[] {
  return universalNewlines(text)
    .split("\n")
    .flatMap((line) => {
      const delimiter = line.indexOf("=");
      return delimiter < 0 ? [] : [{ key: line.slice(0, delimiter), value: line.slice(delimiter + 1) }];
    });
}
