import type { PathFlavour } from "../discovery/path-flavour.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { FileHash } from "../metadata/package-path.ts";
import { splitlines } from "../metadata/python-str.ts";
import { readRecord } from "../metadata/record.ts";

/** A distribution that names a file as its own. */
export interface FileOwner {
  readonly distribution: Distribution;
  /** As RECORD gives it. */
  readonly hash: FileHash | null;
}

/** A distribution and where the paths in its RECORD start. */
export interface RecordedDistribution {
  readonly distribution: Distribution;
  readonly base: string;
}

/**
 * Who owns some files: the distributions whose RECORD, else installed-files.txt, names them. (`Distribution.files` asks
 * more: it follows the interpreter's version, and looks whether each file is there.)
 *
 * @param paths absolute, or relative to the same directory as the bases.
 * @returns the owners by {@link ownerKey}.
 */
export function fileOwners(
  distributions: Iterable<RecordedDistribution>,
  flavour: PathFlavour,
  paths: readonly string[],
): ReadonlyMap<string, readonly FileOwner[]> {
  const owners = new Map<string, FileOwner[]>(paths.map((path) => [ownerKey(flavour, path), []]));
  const tails = [...new Set(paths.map(tail))];
  const add = (base: string, path: string, owner: FileOwner): void => {
    owners.get(ownerKey(flavour, flavour.join(base, path)))?.push(owner);
  };
  for (const { distribution, base } of distributions) {
    // Most RECORDs name none of these files, and need not be taken apart.
    const mayOwn = (text: string): boolean => tails.some((name) => text.includes(name));
    const record = distribution.readText("RECORD") ?? "";
    if (mayOwn(record)) {
      for (const file of readRecord(splitlines(record).filter(mayOwn), false, () => undefined)) {
        add(base, file.toString(), { distribution, hash: file.hash });
      }
    }
    const installed = record === "" ? (distribution.readText("installed-files.txt") ?? "") : "";
    if (mayOwn(installed)) {
      // ../zope.component-5.1.0-nspkg.pth: relative to the metadata directory.
      for (const line of splitlines(installed))
        add(distribution.location, line, { distribution, hash: null });
    }
  }
  return owners;
}

/** What makes two spellings of a path one. */
export function ownerKey(flavour: PathFlavour, path: string): string {
  return flavour.normcase(flavour.normalize(path));
}

/** Of a package's `__init__.py` two parts, since every RECORD names one. */
function tail(path: string): string {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  return name.startsWith("__init__.") ? `${parts.at(-2) ?? ""}/${name}` : name;
}
