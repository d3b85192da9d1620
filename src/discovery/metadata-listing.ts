import { legacyLookupKey, metadataLookupKey } from "../metadata/project-name.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import type { PythonVersion } from "../metadata/python-version.ts";

/** The metadata directories and files of one sys.path entry, by name. */
export interface MetadataListing<Metadata> {
  /** In the interpreter's order. */
  readonly all: readonly Metadata[];
  /** Those that `distribution(name)` looks at, in its order. */
  named(name: string): readonly Metadata[];
}

/** Makes of a name what the listing is to hold; `key` is the name's {@link metadataLookupKey} where one was computed. */
export type MetadataMaker<Metadata> = (name: string, key: string) => Metadata;

const INFO = /\.(?:dist|egg)-info$/i;

/**
 * Which names in a sys.path entry are metadata, and in which order the interpreter takes them: `FastPath.search` of
 * CPython 3.8 and 3.9, `Lookup` of later ones. No recursion: an egg inside site-packages is not found.
 *
 * @param names what the entry lists, in the order of the system.
 * @param basename `os.path.basename` of the entry.
 */
export function metadataListing<Metadata>(
  names: readonly string[],
  basename: string,
  pythonVersion: PythonVersion,
  metadataAt: MetadataMaker<Metadata>,
): MetadataListing<Metadata> {
  const entryName = basename.toLowerCase();
  const { listingOrder, eggNames } = pythonBehaviour(pythonVersion);
  const isEgg = entryName.endsWith(".egg") || (eggNames === "*.egg or none" && entryName === "");
  const infos: string[] = [];
  const eggInfos: string[] = [];
  for (const name of names) {
    if (INFO.test(name)) infos.push(name);
    else if (isEgg && name.toLowerCase() === "egg-info") {
      (listingOrder === "as listed" ? infos : eggInfos).push(name);
    }
  }
  return listingOrder === "as listed"
    ? listedInOrder(infos, entryName, metadataAt)
    : listedByName(infos, eggInfos, entryName, metadataAt);
}

/** 3.8 and 3.9: a name matches as it is listed, only lower-cased: `foo_bar` is not found as `foo.bar`. */
function listedInOrder<Metadata>(
  names: readonly string[],
  entryName: string,
  metadataAt: MetadataMaker<Metadata>,
): MetadataListing<Metadata> {
  const all = names.map((name) => metadataAt(name, ""));
  return {
    all,
    named(name) {
      const wanted = legacyLookupKey(name);
      const isWantedEgg =
        entryName === `${wanted}.egg` || (entryName.startsWith(`${wanted}-`) && entryName.endsWith(".egg"));
      return all.filter((_, index) => {
        const listed = (names[index] ?? "").toLowerCase();
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
function listedByName<Metadata>(
  infoNames: readonly string[],
  eggInfoNames: readonly string[],
  entryName: string,
  metadataAt: MetadataMaker<Metadata>,
): MetadataListing<Metadata> {
  const keys = infoNames.map((name) => metadataLookupKey(beforeDash(name.slice(0, name.lastIndexOf(".")))));
  const infos = infoNames.map((name, index) => metadataAt(name, keys[index] ?? ""));
  const eggInfos = eggInfoNames.map((name) => metadataAt(name, ""));
  const groups = lazy(() => groupByKey(infos, keys));
  const hasDuplicates = new Set(keys).size < keys.length;
  return {
    all: [...(hasDuplicates ? [...groups().values()].flat() : infos), ...eggInfos],
    named(name) {
      const eggName = beforeDash(entryName.slice(0, entryName.lastIndexOf(".")));
      const isWantedEgg = legacyLookupKey(name) === legacyLookupKey(eggName);
      return [...(groups().get(metadataLookupKey(name)) ?? []), ...(isWantedEgg ? eggInfos : [])];
    },
  };
}

function groupByKey<Item>(items: readonly Item[], keys: readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [index, item] of items.entries()) {
    const key = keys[index] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function lazy<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The part before the first dash: the name in `foo-1.0`, but only `my` in `my-tool-1.0`. */
function beforeDash(stem: string): string {
  const dash = stem.indexOf("-");
  return dash < 0 ? stem : stem.slice(0, dash);
}

/**
 * Whether the key of a name in a listing is the one under which `entry_points()` of 3.10 and later counts the
 * distribution (`PathDistribution._name_from_stem`). It is not (then the field `Name` has to tell) for `EGG-INFO`, a
 * suffix in capitals, a bare `.dist-info`, and for what begins with a dash: `-ip-1.0.dist-info`.
 */
export function tellsItsKey(name: string): boolean {
  return TELLING_NAME.test(name);
}

// os.path.splitext takes leading dots for part of the stem.
const TELLING_NAME = /^(?!-)\.*[^.].*\.(?:dist|egg)-info$/s;
