import type { FileProbe } from "./file-probe.ts";
import { behaviourOf } from "./interpreter-layout.ts";
import type { SiteRules } from "./site-rules.ts";

/** What tells where an interpreter's site directories are. */
export interface SiteLayout {
  readonly version: string;
  readonly rules: SiteRules;
  /** Whether sys.prefix is a virtual environment; Debian's layout differs by it. */
  readonly isVenv: boolean;
  /** `sys.platlibdir` */
  readonly libraryName: string;
}

/**
 * `site.getsitepackages([prefix])`: the site directories of a prefix, whether or not they exist.
 *
 * On Debian's, which patches site.py, the system has `dist-packages` and a virtual environment both.
 */
export function siteDirectories(probe: FileProbe, prefix: string, layout: SiteLayout): string[] {
  const { flavour } = probe;
  const join = (...parts: readonly string[]): string =>
    parts.reduce((path, part) => flavour.join(path, part), prefix);
  if (flavour.name === "windows")
    return [prefix, join(behaviourOf(layout.version).windowsLibraryName, "site-packages")];
  const python = `python${layout.version}`;
  if (layout.rules.layout === "dist-packages") {
    return [
      ...(layout.isVenv ? [join("lib", python, "site-packages")] : []),
      join("local", "lib", python, "dist-packages"),
      join("lib", "python3", "dist-packages"),
      join("lib", python, "dist-packages"),
    ];
  }
  // sys.platlibdir is lib64 on Fedora and SUSE; lib is then looked into as well.
  return [...new Set([layout.libraryName, "lib"])].map((library) => join(library, python, "site-packages"));
}

/** `site.getusersitepackages()`; `undefined` where the environment variables name no home. */
export function userSiteDirectory(
  probe: FileProbe,
  version: string,
  prefix: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { flavour } = probe;
  const framework = /\/(\w+)\.framework\/Versions\//.exec(prefix)?.[1];
  const scheme = userScheme(flavour.name === "windows", framework, version, env);
  const chosen = env["PYTHONUSERBASE"];
  const userBase = chosen !== undefined && chosen !== "" ? chosen : scheme.base;
  return userBase === undefined ? undefined : flavour.join(userBase, scheme.site);
}

function nonEmpty(variable: string | undefined): string | undefined {
  return variable === "" ? undefined : variable;
}

function below(directory: string | undefined, rest: string): string | undefined {
  return directory === undefined ? undefined : directory + rest;
}

/** The user's base directory, where no PYTHONUSERBASE names one, and the site directory below it. */
function userScheme(
  isWindows: boolean,
  framework: string | undefined,
  version: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly base: string | undefined; readonly site: string } {
  if (isWindows) {
    const base = below(nonEmpty(env["APPDATA"]) ?? env["USERPROFILE"], "\\Python");
    return { base, site: `Python${version.replace(".", "")}\\site-packages` };
  }
  if (framework !== undefined) {
    return {
      base: below(env["HOME"], `/Library/${framework}/${version}`),
      site: "lib/python/site-packages",
    };
  }
  return { base: below(env["HOME"], "/.local"), site: `lib/python${version}/site-packages` };
}
