import { parseNamespaceLine } from "./namespace-line.ts";
import type { NamespaceLine } from "./namespace-line.ts";
import type { SitePthCode } from "./site-pth-code.ts";

/** A line of a `*-nspkg.pth` file and where it stands. */
export interface StartupNamespace extends NamespaceLine {
  /** The place of its site directory on sys.path. */
  readonly index: number;
  readonly siteDirectory: string;
  /** The `.pth` file. */
  readonly pthFile: string;
}

/**
 * The namespace packages that `.pth` files make at the start of the interpreter, in order. A line that fails takes the
 * rest of its file with it: {@link SitePthCode} is one file, so they come file by file.
 */
export function startupNamespaces(pthCode: readonly SitePthCode[]): StartupNamespace[][] {
  return pthCode.map(({ siteDirectory, index, path, lines }) =>
    lines.flatMap((line) => {
      const parsed = parseNamespaceLine(line);
      return parsed === undefined
        ? []
        : [{ ...parsed, index, siteDirectory: siteDirectory.path, pthFile: path }];
    }),
  );
}
