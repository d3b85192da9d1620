import type { Command } from "commander";
import type { Invocation } from "./invocation.ts";

/** A verb: how its command line is read and what it does. Loaded only when it is asked for. */
export interface Verb {
  /** What it answers, in one line. */
  readonly summary: string;
  /** As in `pyep list [TARGET] [OPTIONS]`. */
  readonly usage: string;
  /** What follows the options in its help. */
  readonly help: string;
  /** Adds operands and options. */
  define(command: Command): void;
  /** @returns the exit code. */
  run(command: Command, invocation: Invocation): Promise<number>;
}

/** The verbs that there are, in the order of the help. */
export const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  list: async () => (await import("./commands/list.ts")).list,
  groups: async () => (await import("./commands/groups.ts")).groups,
  show: async () => (await import("./commands/show.ts")).show,
  why: async () => (await import("./commands/why.ts")).why,
  dists: async () => (await import("./commands/dists.ts")).dists,
  dist: async () => (await import("./commands/dist.ts")).dist,
  modules: async () => (await import("./commands/modules.ts")).modules,
  path: async () => (await import("./commands/path.ts")).path,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  diff: async () => (await import("./commands/diff.ts")).diff,
  lint: async () => (await import("./commands/lint.ts")).lint,
  rule: async () => (await import("./commands/rule.ts")).rule,
  hooks: async () => (await import("./commands/hooks.ts")).hooks,
};
