import type { SiteRules } from "./site-rules.ts";

/** What site.py works with at the start of an interpreter. */
export interface SiteSetup {
  /** The site directories in its order, each once; their `.pth` files are read. */
  readonly directories: readonly string[];
  readonly rules: SiteRules;
  /** `site.ENABLE_USER_SITE`: then `usercustomize` is imported after `sitecustomize`. */
  readonly usesUserSite: boolean;
}
