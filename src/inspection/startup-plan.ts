import type { Environment } from "../discovery/environment.ts";
import { reachable } from "../discovery/reachable.ts";
import { siteRules } from "../discovery/site-rules.ts";
import type { SiteRules } from "../discovery/site-rules.ts";
import { decodeAnyhow } from "./hook-candidate.ts";

/** What site.py does at the start of an environment's interpreter. */
export interface StartupPlan {
  /** The site directories, in its order. */
  readonly directories: readonly string[];
  /** `undefined` where no interpreter is known; then what any of them would run is a hook. */
  readonly rules: SiteRules | undefined;
  readonly customizations: readonly ("sitecustomize" | "usercustomize")[];
}

/** Whatever any interpreter would read. */
export const ANY_INTERPRETER: SiteRules = {
  layout: "site-packages",
  skipsHiddenPthFiles: false,
  pthDecoding: "utf-8-sig",
  readsStartFiles: true,
};

const SITE_KINDS: ReadonlySet<string> = new Set(["site", "user site", "system site"]);

/**
 * What site.py does: as it was computed; else by what put the entries on sys.path; entries without an interpreter are
 * taken for its site directories. `undefined` where site.py does not run.
 */
export function startupPlan({ site, sysPath }: Environment): StartupPlan | undefined {
  if (site !== undefined) return { ...site, customizations: customizations(site.usesUserSite) };
  const sites = sysPath.filter(({ addedBy }) => SITE_KINDS.has(addedBy.kind));
  if (sites.length > 0) {
    return {
      directories: sites.map(({ path }) => path),
      rules: rulesOf(sysPath),
      customizations: customizations(sites.some(({ addedBy }) => addedBy.kind === "user site")),
    };
  }
  if (sysPath.some(({ addedBy }) => addedBy.kind !== "given")) return undefined;
  return {
    directories: sysPath.map(({ path }) => path),
    rules: undefined,
    customizations: customizations(true),
  };
}

function customizations(usesUserSite: boolean): StartupPlan["customizations"] {
  return usesUserSite ? ["sitecustomize", "usercustomize"] : ["sitecustomize"];
}

/** By the interpreter's own site.py. */
function rulesOf(sysPath: Environment["sysPath"]): SiteRules | undefined {
  for (const { addedBy, tree } of sysPath) {
    const bytes = addedBy.kind === "stdlib" ? reachable(() => tree?.read("site.py")) : undefined;
    if (bytes !== undefined) return siteRules(decodeAnyhow(bytes));
  }
  return undefined;
}
