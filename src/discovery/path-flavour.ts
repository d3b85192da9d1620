/** Paths of one kind of system, as `os.path` of a CPython there treats them. Nothing is looked up on a disk. */
export interface PathFlavour {
  readonly name: "posix" | "windows";
  readonly separator: string;
  /** What stands between the entries of PYTHONPATH. */
  readonly listSeparator: string;
  isAbsolute(path: string): boolean;
  join(directory: string, path: string): string;
  /** `os.path.normpath`: `.`, `..` and double separators are taken out, links are not resolved. */
  normalize(path: string): string;
  dirname(path: string): string;
  basename(path: string): string;
  /** `os.path.normcase`: what makes two spellings one. */
  normcase(path: string): string;
  /** The path's root (`/`, `C:\`) and the rest of it, joined by `/`. */
  split(path: string): { readonly root: string; readonly rest: string };
}

/** `os.path.abspath` with the current directory given. */
export function absolutePath(flavour: PathFlavour, cwd: string, path: string): string {
  return flavour.normalize(flavour.isAbsolute(path) ? path : flavour.join(cwd, path));
}

/** `posixpath` */
export const POSIX_PATHS: PathFlavour = {
  name: "posix",
  separator: "/",
  listSeparator: ":",
  isAbsolute: (path) => path.startsWith("/"),
  join(directory, path) {
    if (path.startsWith("/") || directory === "") return path;
    return directory.endsWith("/") ? directory + path : `${directory}/${path}`;
  },
  normalize(path) {
    // POSIX leaves the meaning of exactly two leading slashes to the system.
    const root = /^\/\/(?!\/)/.test(path) ? "//" : path.startsWith("/") ? "/" : "";
    return root + normalizedParts(path.split("/"), root !== "").join("/") || ".";
  },
  dirname(path) {
    const slash = path.lastIndexOf("/");
    return slash <= 0 ? path.slice(0, slash + 1) : path.slice(0, slash);
  },
  basename: (path) => path.slice(path.lastIndexOf("/") + 1),
  normcase: (path) => path,
  split: (path) => ({ root: "/", rest: path.replace(/^\/+/, "") }),
};

/** `ntpath` */
const WINDOWS_PATHS: PathFlavour = {
  name: "windows",
  separator: "\\",
  listSeparator: ";",
  isAbsolute: (path) => /^(?:[A-Za-z]:)?[\\/]/.test(path),
  join(directory, path) {
    if (/^[A-Za-z]:|^[\\/]{2}/.test(path) || directory === "") return path;
    // From the root of the same drive.
    if (/^[\\/]/.test(path)) return (/^[A-Za-z]:/.exec(directory)?.[0] ?? "") + path;
    return /[\\/]$/.test(directory) ? directory + path : `${directory}\\${path}`;
  },
  normalize(path) {
    const { root, rest } = WINDOWS_PATHS.split(path);
    return root + normalizedParts(rest.split("/"), root !== "").join("\\") || ".";
  },
  dirname(path) {
    const { root, rest } = WINDOWS_PATHS.split(path);
    return root + rest.split("/").slice(0, -1).join("\\");
  },
  basename: (path) => path.slice(Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/")) + 1),
  normcase: (path) => path.replaceAll("/", "\\").toLowerCase(),
  split(path) {
    // C:\, \\server\share\, \\?\C:\
    const root = /^(?:[\\/]{2}[^\\/]+[\\/]+[^\\/]+[\\/]?|[A-Za-z]:[\\/]?|[\\/])/.exec(path)?.[0] ?? "";
    return { root: root.replaceAll("/", "\\"), rest: path.slice(root.length).replaceAll("\\", "/") };
  },
};

/** The flavour of that name. */
export function pathFlavour(name: PathFlavour["name"]): PathFlavour {
  return name === "posix" ? POSIX_PATHS : WINDOWS_PATHS;
}

function normalizedParts(parts: readonly string[], isAbsolute: boolean): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!isAbsolute) kept.push(part);
  }
  return kept;
}
