import type { Environment } from "../discovery/environment.ts";
import { hiddenDistributions } from "../discovery/hidden-distributions.ts";
import { reachable } from "../discovery/reachable.ts";
import { joinToEntry } from "../discovery/sys-path-entry.ts";
import type { SysPathEntry } from "../discovery/sys-path-entry.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { Project } from "../project/project.ts";
import type { Resolution } from "../resolution/resolution.ts";
import { InstalledCommands } from "./installed-commands.ts";
import type { Sha256 } from "../metadata/record-hash.ts";

/** The source tree that an editable distribution was installed from. */
export interface EditableSource {
  readonly directory: string;
  readonly project: Project;
}

/** Whether the target of an entry point exists. */
export interface ExaminedTarget {
  readonly entryPoint: EntryPoint;
  readonly resolution: Resolution;
}

/** What the checks of an environment ask, each thing read once. */
export class ExaminedEnvironment {
  readonly environment: Environment;
  /** All, those that another one hides included. */
  readonly distributions: readonly Distribution[];
  /** Those that `entry_points()` gives. */
  readonly entryPoints: readonly EntryPoint[];
  /** Each distribution that is not seen, with the one because of which. */
  readonly hidden: ReadonlyMap<Distribution, Distribution>;
  readonly commands: InstalledCommands;
  readonly sha256: Sha256;
  readonly targets: readonly ExaminedTarget[];
  readonly sourceOf: (distribution: Distribution) => EditableSource | undefined;
  readonly #entries: ReadonlyMap<string, number>;
  #byName: ReadonlyMap<string, Distribution> | undefined;

  constructor(
    environment: Environment,
    options: {
      readonly sha256: Sha256;
      readonly targets: readonly ExaminedTarget[];
      readonly sourceOf: (distribution: Distribution) => EditableSource | undefined;
    },
  ) {
    this.environment = environment;
    this.entryPoints = [...environment.entryPoints()];
    this.distributions = [...environment.distributions()];
    this.hidden = hiddenDistributions(environment);
    this.commands = new InstalledCommands(environment);
    this.sha256 = options.sha256;
    this.targets = options.targets;
    this.sourceOf = options.sourceOf;
    this.#entries = new Map(
      environment.sysPath
        .map(({ path }, index) => [joinToEntry(path, "").replace(/[\\/]$/, ""), index] as const)
        .toReversed(),
    );
  }

  /** The entry of sys.path that a distribution was found in. */
  entryOf({ location }: Distribution): SysPathEntry | undefined {
    const parent = location.slice(0, Math.max(location.lastIndexOf("/"), location.lastIndexOf("\\")));
    return this.environment.sysPath[this.#entries.get(parent) ?? -1];
  }

  /** The bytes of a file of a distribution's metadata directory. */
  bytes(distribution: Distribution, filename: string): Uint8Array | undefined {
    const tree = this.entryOf(distribution)?.tree;
    const directory = distribution.location.split(/[\\/]/).at(-1) ?? "";
    return tree && reachable(() => tree.read(`${directory}/${filename}`));
  }

  /** Whether a system's package manager, which has ways of its own, put it there. */
  isManagedBySystem(distribution: Distribution): boolean {
    const { installer } = distribution;
    if (installer !== null && /^(?:debian|rpm|conda|apk|pacman)$/i.test(installer)) return true;
    return this.entryOf(distribution)?.path.includes("dist-packages") === true;
  }

  /** The first distribution of a name, in any spelling. */
  distributionNamed(name: string): Distribution | undefined {
    this.#byName ??= new Map(
      this.distributions
        .map((distribution) => [distribution.normalizedName ?? "", distribution] as const)
        .toReversed(),
    );
    return this.#byName.get(normalizeProjectName(name));
  }
}
