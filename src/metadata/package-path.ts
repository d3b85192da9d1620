/** The hash of a file in RECORD: `sha256=…`. */
export interface FileHash {
  readonly mode: string;
  readonly value: string;
}

/** `importlib.metadata.PackagePath`: a file of a distribution, relative to the directory that holds its metadata. */
export class PackagePath {
  /** As `PurePosixPath.parts`: without `.` and empty parts; the first is `/` for an absolute path. */
  readonly parts: readonly string[];
  readonly hash: FileHash | null;
  /** In bytes. */
  readonly size: number | null;

  constructor(path: string, hash: FileHash | null = null, size: number | null = null) {
    this.parts = pathParts(path);
    this.hash = hash;
    this.size = size;
  }

  /** The last part, `""` for the empty path. */
  get name(): string {
    const name = this.parts.at(-1) ?? "";
    return this.parts.length === 1 && name.startsWith("/") ? "" : name;
  }

  /** `str(path)`: `.` for the empty path. */
  toString(): string {
    const [first, ...rest] = this.parts;
    if (first === undefined) return ".";
    return first.startsWith("/") ? first + rest.join("/") : this.parts.join("/");
  }

  toJSON(): { readonly path: string; readonly hash: string | null; readonly size: number | null } {
    const hash = this.hash === null ? null : `${this.hash.mode}=${this.hash.value}`;
    return { path: this.toString(), hash, size: this.size };
  }
}

function pathParts(path: string): readonly string[] {
  // POSIX leaves exactly two leading slashes to the system; pathlib keeps them.
  const root = /^\/\/(?!\/)/.test(path) ? "//" : path.startsWith("/") ? "/" : undefined;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return root === undefined ? parts : [root, ...parts];
}
