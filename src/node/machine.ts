import path from "node:path";
import type { FileSystem } from "../discovery/file-tree.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { rootedFileSystem } from "./rooted-file-system.ts";

/** The machine that an environment lives on: this one, or one whose files lie below a directory of this one. */
export interface Machine {
  /** Its files, by its own absolute paths. */
  readonly fileSystem: FileSystem;
  /** Its current directory. */
  readonly cwd: string;
  /** What {@link fileSystem} calls a path that the user names. @throws {PyepError} for one that lies outside. */
  fromUser(given: string): string;
  /** What the user calls a path of {@link fileSystem}: one that can be opened. */
  toUser(own: string): string;
  /** Where the bytes of a file lie, its links followed. */
  hostPath(own: string): string | undefined;
}

/** This machine, as seen from a directory. */
export function thisMachine(cwd: string): Machine {
  return {
    fileSystem: nodeFileSystem(cwd),
    cwd,
    fromUser: (given) => path.resolve(cwd, given),
    toUser: (own) => own,
    // path.resolve would take a final separator off, and with one a file is no file.
    hostPath: (own) => (path.isAbsolute(own) ? own : `${cwd}${path.sep}${own}`),
  };
}

/**
 * The machine whose files lie below `root`: nothing outside is opened.
 *
 * @param cwd the current directory of the user, to which the paths that the user names are relative.
 */
export function machineBelow(root: string, cwd: string): Machine {
  const base = path.resolve(cwd, root);
  const fileSystem = rootedFileSystem(base);
  const toUser = (own: string): string => path.join(base, own);
  return {
    fileSystem,
    cwd: "/",
    fromUser(given) {
      const below = path.relative(base, path.resolve(cwd, given));
      if (below === ".." || below.startsWith(`..${path.sep}`) || path.isAbsolute(below)) {
        throw new PyepError("PYEP_INVALID_ARGUMENT", `${given} lies outside of ${root}, the root`, {
          hint: "name a path below the root",
          path: given,
        });
      }
      return `/${below.split(path.sep).join("/")}`;
    },
    toUser,
    hostPath: (own) => fileSystem.hostPath(own),
  };
}

/** The machine's files by the paths that the user knows them by: what an `Environment` asks. */
export function fileSystemForUser(machine: Machine): FileSystem {
  const { fileSystem } = machine;
  const asked = <Answer>(given: string, question: (own: string) => Answer): Answer | undefined => {
    try {
      return question(machine.fromUser(given));
    } catch (error) {
      if (error instanceof PyepError && error.code === "PYEP_INVALID_ARGUMENT") return undefined;
      throw error;
    }
  };
  return {
    flavour: fileSystem.flavour,
    tree: (given) => asked(given, (own) => fileSystem.tree(own)),
    realPath(given) {
      const real = asked(given, (own) => fileSystem.realPath(own));
      return real === undefined ? undefined : machine.toUser(real);
    },
    readLink: (given) => asked(given, (own) => fileSystem.readLink(own)),
  };
}
