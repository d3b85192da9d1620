import type { PathFlavour } from "../discovery/path-flavour.ts";
import { hasRecordedHash } from "../metadata/record-hash.ts";
import type { Sha256 } from "../metadata/record-hash.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { fileOwners, ownerKey } from "./file-owners.ts";
import type { FileOwner, RecordedDistribution } from "./file-owners.ts";
import { pathOf } from "./hook-candidate.ts";
import type { HookCandidate } from "./hook-candidate.ts";
import type { StartupHook } from "./startup-hook.ts";

/** A distribution that names a file, and whether the file still is what it says. */
export interface RecordEntry {
  readonly distribution: Distribution;
  readonly hash: StartupHook["recordHash"];
}

/** What the RECORDs say about hooks and the files that they bring to run. */
export class RecordEvidence {
  /** The wheel that is looked at: whatever is in it is its own. */
  readonly wheel: Distribution | undefined;
  readonly #distributions: readonly RecordedDistribution[];
  readonly #flavour: PathFlavour;
  readonly #sha256: Sha256;
  readonly #owners: ReadonlyMap<string, readonly FileOwner[]>;
  readonly #digests = new Map<string, string>();

  constructor(
    candidates: readonly HookCandidate[],
    distributions: readonly RecordedDistribution[],
    machine: { readonly flavour: PathFlavour; readonly sha256: Sha256; readonly wheel?: Distribution },
  ) {
    this.wheel = machine.wheel;
    this.#distributions = distributions;
    this.#flavour = machine.flavour;
    this.#sha256 = machine.sha256;
    const paths = candidates.flatMap(({ directory, name, files }) =>
      [name, ...files].map((file) => pathOf(directory, file)),
    );
    this.#owners = fileOwners(distributions, machine.flavour, paths);
  }

  /** The distributions that name a file. */
  entries(path: string, bytes: Uint8Array | undefined): RecordEntry[] {
    const owners = this.#owners.get(ownerKey(this.#flavour, path)) ?? [];
    return owners.map(({ distribution, hash }) => {
      const isSame = hasRecordedHash(hash, bytes ?? new Uint8Array(), () =>
        bytes === undefined ? "" : this.digest(path, bytes),
      );
      return { distribution, hash: isSame === undefined ? "absent" : isSame ? "match" : "mismatch" };
    });
  }

  digest(path: string, bytes: Uint8Array): string {
    const known = this.#digests.get(path);
    if (known !== undefined) return known;
    const digest = this.#sha256(bytes).toLowerCase();
    this.#digests.set(path, digest);
    return digest;
  }

  /** One of these projects, installed in this very directory without a list of its files: Debian's packages. */
  unlisted(projects: readonly string[] | "any", directory: string): Distribution | undefined {
    if (projects === "any") return undefined;
    const key = ownerKey(this.#flavour, directory);
    return this.#distributions.find(
      ({ distribution, base }) =>
        ownerKey(this.#flavour, base) === key &&
        projects.includes(distribution.normalizedName ?? "") &&
        (distribution.readText("RECORD") ?? distribution.readText("installed-files.txt")) === undefined,
    )?.distribution;
  }
}
