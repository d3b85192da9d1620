import type { Raised } from "../fixture/answers.ts";
import { foldByVersion, valueFor } from "../fixture/by-version.ts";
import type { ByVersion } from "../fixture/by-version.ts";
import type { Listings } from "../fixture/raw-listings.ts";

/** A module as `pkgutil.iter_modules` lists it; the location leads from the root of the case. */
export type ModuleRow = readonly [name: string, isPackage: boolean, location: string];

/** A package: its `__path__`, and the modules found along it. */
interface PackageAnswer {
  readonly path: readonly string[];
  readonly modules: readonly ModuleRow[];
}

/** There is no package of that name. */
interface MissingAnswer {
  readonly missing: true;
}

export type NamespaceAnswer = PackageAnswer | MissingAnswer | Raised;

/** All that is asked about one environment. The same questions go to an interpreter and to pyep. */
export interface ModuleAnswers {
  readonly modules: readonly ModuleRow[] | Raised;
  readonly namespaces: Readonly<Record<string, NamespaceAnswer>>;
}

/** What was recorded for a case: fixtures/modules/CASE/expected.json. */
export interface ExpectedModules {
  readonly listings: Listings;
  /** `sysconfig.get_platform()`: it decides what an extension module is named. */
  readonly platform: ByVersion<string>;
  readonly modules: ByVersion<ModuleAnswers["modules"]>;
  readonly namespaces: Readonly<Record<string, ByVersion<NamespaceAnswer>>>;
}

/** What one interpreter answered for one case. */
export interface RecordedModules extends ModuleAnswers {
  readonly platform: string;
}

/** Folds the answers of some versions, oldest first. */
export function foldModules(
  listings: Listings,
  answers: ReadonlyMap<string, RecordedModules>,
): ExpectedModules {
  const versions = [...answers];
  const names = new Set(versions.flatMap(([, { namespaces }]) => Object.keys(namespaces)));
  const fold = <T>(pick: (answer: RecordedModules) => T): ByVersion<T> =>
    foldByVersion(new Map(versions.map(([version, answer]) => [version, pick(answer)])));
  return {
    listings,
    platform: fold(({ platform }) => platform),
    modules: fold(({ modules }) => modules),
    namespaces: Object.fromEntries(
      [...names].map((name) => [name, fold(({ namespaces }) => namespaces[name] ?? { missing: true })]),
    ),
  };
}

/** The answers of one version; `undefined` where it was not asked. */
export function modulesFor(expected: ExpectedModules, version: string): RecordedModules | undefined {
  const platform = valueFor(expected.platform, version);
  const modules = valueFor(expected.modules, version);
  if (platform === undefined || modules === undefined) return undefined;
  const namespaces = Object.entries(expected.namespaces).map(([name, answers]) => {
    return [name, valueFor(answers, version) ?? { missing: true }] as const;
  });
  return { platform, modules, namespaces: Object.fromEntries(namespaces) };
}
