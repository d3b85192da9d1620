import { GROUP_READERS } from "./group-readers.ts";
import type { DuplicatesRule, ExpectedValue } from "./group-readers.ts";

/** A group of entry points that a known program reads. */
export interface KnownGroup {
  readonly name: string;
  /** Those who read it. */
  readonly programs: readonly string[];
  /** What the entries are for, where the programs' names do not tell. */
  readonly purpose?: string;
  readonly expects?: ExpectedValue;
  /** Known only where the code that reads the group was looked at. */
  readonly duplicates?: DuplicatesRule;
  readonly docs?: string;
  /** The names that its programs take, where they do not take any. */
  readonly names?: { readonly pattern: RegExp; readonly description: string };
}

/** The names of all groups in the table; families of groups are not among them. */
export function knownGroupNames(): Iterable<string> {
  return KNOWN_GROUPS.keys();
}

/** The group of that name, if a known program reads it. That none does is no news: pyep does not know all programs. */
export function knownGroup(name: string): KnownGroup | undefined {
  const known = KNOWN_GROUPS.get(name);
  if (known !== undefined) return known;
  const [, facts] = FAMILIES.find(([pattern]) => pattern.test(name)) ?? [];
  return facts && { name, ...facts };
}

/** The group that is meant by a name that many take for it: `pytest11` for `pytest`. */
export function commonlyMeantGroup(name: string): string | undefined {
  return MEANT_GROUPS.get(name);
}

const NAME_RULES: Readonly<Record<string, NonNullable<KnownGroup["names"]>>> = {
  "flake8.extension": {
    pattern: /^[A-Z]{1,3}[0-9]{0,3}$/,
    description: "up to three capital letters and three digits, the beginning of its codes (DEM, DEM1)",
  },
  pyinstaller40: { pattern: /^(?:hook-dirs|tests)$/, description: "hook-dirs and tests" },
};

const KNOWN_GROUPS: ReadonlyMap<string, KnownGroup> = new Map(
  GROUP_READERS.flatMap(({ groups, docs, ...reader }) =>
    groups.map(([name, expects, duplicates, ownDocs = docs]): [string, KnownGroup] => [
      name,
      {
        name,
        ...reader,
        expects,
        ...(typeof duplicates === "string" ? { duplicates } : {}),
        ...(ownDocs === undefined ? {} : { docs: ownDocs }),
        ...(NAME_RULES[name] && { names: NAME_RULES[name] }),
      },
    ]),
  ),
);

/** Groups whose names are made by a rule. */
const FAMILIES: readonly (readonly [pattern: RegExp, facts: Omit<KnownGroup, "name">])[] = [
  // zest.releaser.prereleaser.before
  [
    /^zest\.releaser\.\w+\.(?:before|middle|after)$/,
    {
      programs: ["zest.releaser"],
      expects: "function",
      duplicates: "all",
      docs: "https://zestreleaser.readthedocs.io/en/latest/entrypoints.html",
    },
  ],
  [/^dask\.\w+\.backends$/, { programs: ["Dask"] }],
  // catalogue joins the parts of a registry's name by "_".
  [/^(?:spacy|thinc|srsly)_\w+$/, { programs: ["spaCy", "Thinc"] }],
  [/^opentelemetry_\w+$/, { programs: ["OpenTelemetry"] }],
  [/^altair\.vegalite\.v\d+\.(?:renderer|theme|data_transformer)$/, { programs: ["Altair"] }],
  [/^aiida\.\w+(?:\.\w+)*$/, { programs: ["AiiDA"] }],
];

/** Names under which entry points are registered in vain, and the group that is read. */
const MEANT_GROUPS: ReadonlyMap<string, string> = new Map([
  ["pytest", "pytest11"],
  ["pytest.plugins", "pytest11"],
  ["pytest_plugins", "pytest11"],
  ["pytest10", "pytest11"],
  ["flake8", "flake8.extension"],
  ["flake8.ext", "flake8.extension"],
  ["flake8.plugins", "flake8.extension"],
  ["sphinx.themes", "sphinx.html_themes"],
  ["sphinx_themes", "sphinx.html_themes"],
  ["mkdocs", "mkdocs.plugins"],
  ["hatchling", "hatch"],
  ["hatch.plugins", "hatch"],
  ["tox_plugins", "tox"],
  ["tox.plugins", "tox"],
  ["datasette.plugins", "datasette"],
  ["llm.plugins", "llm"],
  ["apache_airflow_providers", "apache_airflow_provider"],
  ["airflow.provider", "apache_airflow_provider"],
  ["scripts", "console_scripts"],
  ["console", "console_scripts"],
  ["gui", "gui_scripts"],
  ["spacy.factories", "spacy_factories"],
  ["markdown", "markdown.extensions"],
  ["pygments", "pygments.lexers"],
  ["sqlalchemy", "sqlalchemy.dialects"],
  ["keyring", "keyring.backends"],
  ["nbconvert", "nbconvert.exporters"],
  ["jupyter.kernel_provisioners", "jupyter_client.kernel_provisioners"],
]);
