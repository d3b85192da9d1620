import { legacyLookupKey, metadataLookupKey } from "../metadata/project-name.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import type { PythonVersion } from "../metadata/python-version.ts";

/** The metadata directories and files of one sys.path entry, by name. */
export interface MetadataListing {
  /** In the interpreter's order. */
  readonly all: readonly string[];
  /** Those that `distribution(name)` looks at, in its order. */
  named(name: string): readonly string[];
}

const INFO = /\.(?:dist|egg)-info$/i;

/**
 * Which names in a sys.path entry are metadata, and in which order the interpreter takes them: `FastPath.search` of
 * CPython 3.8 and 3.9, `Lookup` of later ones. No recursion: an egg inside site-packages is not found.
 *
 * @param names what the entry lists, in the order of the system.
 * @param basename `os.path.basename` of the entry.
 */
export function metadataListing(
  names: readonly string[],
  basename: string,
  pythonVersion: PythonVersion,
): MetadataListing {
  const entryName = basename.toLowerCase();
  const { listingOrder, eggNames } = pythonBehaviour(pythonVersion);
  const isEgg = entryName.endsWith(".egg") || (eggNames === "*.egg or none" && entryName === "");
  const isEggInfo = (name: string): boolean =>
    isEgg && name.length === 8 && name.toLowerCase() === "egg-info";
  return listingOrder === "as listed"
    ? listedInOrder(
        names.filter((name) => INFO.test(name) || isEggInfo(name)),
        entryName,
      )
    : listedByName(
        names.filter((name) => INFO.test(name)),
        names.filter(isEggInfo),
        entryName,
      );
}

/** 3.8 and 3.9: a name matches as it is listed, only lower-cased: `foo_bar` is not found as `foo.bar`. */
function listedInOrder(all: readonly string[], entryName: string): MetadataListing {
  return {
    all,
    named(name) {
      const wanted = legacyLookupKey(name);
      const isWantedEgg =
        entryName === `${wanted}.egg` || (entryName.startsWith(`${wanted}-`) && entryName.endsWith(".egg"));
      return all.filter((candidate) => {
        const listed = candidate.toLowerCase();
        if (listed === "egg-info") return isWantedEgg;
        return (
          listed === `${wanted}.dist-info` ||
          listed === `${wanted}.egg-info` ||
          listed.startsWith(`${wanted}-`)
        );
      });
    },
  };
}

/** 3.10 and later: those of one normalized name together, in the place of the first; the egg's own metadata last. */
function listedByName(
  infos: readonly string[],
  eggInfos: readonly string[],
  entryName: string,
): MetadataListing {
  const byKey = new Map<string, string[]>();
  for (const info of infos) {
    const key = metadataLookupKey(beforeDash(info.slice(0, info.lastIndexOf("."))));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [info]);
    else known.push(info);
  }
  const grouped = byKey.size === infos.length ? infos : [...byKey.values()].flat();
  return {
    all: eggInfos.length === 0 ? grouped : [...grouped, ...eggInfos],
    named(name) {
      const eggName = beforeDash(entryName.slice(0, entryName.lastIndexOf(".")));
      const isWantedEgg = legacyLookupKey(name) === legacyLookupKey(eggName);
      return [...(byKey.get(metadataLookupKey(name)) ?? []), ...(isWantedEgg ? eggInfos : [])];
    },
  };
}

/** The part before the first dash: the name in `foo-1.0`, but only `my` in `my-tool-1.0`. */
function beforeDash(stem: string): string {
  const dash = stem.indexOf("-");
  return dash < 0 ? stem : stem.slice(0, dash);
}

/**
 * `PathDistribution._name_from_stem`, normalized: the key under which `entry_points()` of 3.10 and later counts a
 * distribution, where its directory's name tells it. `undefined` (then the field `Name` has to tell) for `EGG-INFO`,
 * `.DIST-INFO` in capitals, a bare `.dist-info`, and for what begins with a dash: `-ip-1.0.dist-info`.
 */
export function keyFromDirectoryName(name: string): string | undefined {
  const dot = name.lastIndexOf(".");
  const suffix = name.slice(dot);
  if (dot <= 0 || (suffix !== ".dist-info" && suffix !== ".egg-info")) return undefined;
  const key = metadataLookupKey(beforeDash(name.slice(0, dot)));
  return key === "" ? undefined : key;
}
