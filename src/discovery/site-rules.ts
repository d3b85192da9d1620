/** How the `site.py` of one interpreter differs from that of another. */
export interface SiteRules {
  /** Debian's: `dist-packages` for the system, `site-packages` in a virtual environment only. */
  readonly layout: "site-packages" | "dist-packages";
  /** `.x.pth` is passed over: 3.13, and security releases of older versions. */
  readonly skipsHiddenPthFiles: boolean;
  /** A byte order mark is no part of the first line, and `str.splitlines` breaks the lines: 3.13. */
  readonly pthDecoding: "locale" | "utf-8-sig";
  /** PEP 829: `.start` files beside `.pth` files. */
  readonly readsStartFiles: boolean;
}

/**
 * Reads the rules off the interpreter's own site.py, as text: distributions patch it and security releases change it,
 * so that a version alone does not tell.
 */
export function siteRules(siteText: string): SiteRules {
  return {
    layout: siteText.includes("dist-packages") ? "dist-packages" : "site-packages",
    skipsHiddenPthFiles: /name\.startswith\((["'])\.\1\)/.test(siteText),
    pthDecoding: siteText.includes("utf-8-sig") ? "utf-8-sig" : "locale",
    readsStartFiles: /endswith\((["'])\.start\1\)/.test(siteText),
  };
}
