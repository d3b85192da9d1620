import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";

/** What has to do with an entry point that was asked for, and why. */
export interface Candidate {
  /**
   * `taken`: `entry_points()` gives it. `hidden`: its distribution is not seen. `similar`: another name or group.
   * `declared`: in a project's sources only. `elsewhere`: in another environment.
   */
  readonly role: "taken" | "hidden" | "similar" | "declared" | "elsewhere";
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** `undefined` for a project that is not installed. */
  readonly distribution: Distribution | undefined;
  /** Where it is registered or declared. */
  readonly path: string | undefined;
  readonly line: number | undefined;
  /** The entry of sys.path that its distribution was found in; `null` where it is in none. */
  readonly sysPathIndex: number | null;
  /** Why it is, or is not, the answer: clauses. */
  readonly reasons: readonly string[];
}

/** Why an entry point is there, or is not. */
export interface Explanation {
  readonly group: string;
  readonly name: string;
  readonly found: boolean;
  readonly searched: {
    readonly sysPathEntries: number;
    readonly distributions: number;
    /** The entry points in the group. */
    readonly entryPoints: readonly EntryPoint[];
  };
  readonly candidates: readonly Candidate[];
  /** What the program that reads the group does with several of one name, where that is known and there are several. */
  readonly host: string | undefined;
  /** What mends it, the most likely first. */
  readonly toDo: readonly string[];
}
