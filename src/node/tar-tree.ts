import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import type { Problem } from "../metadata/problem.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";
import { archiveDirectories } from "./archive-directories.ts";
import { climbingOut, climbsOut, memberProblem } from "./archive-member-problems.ts";
import { READING_LIMITS } from "./reading-limits.ts";
import { tarMembers } from "./tar-members.ts";
import type { TarMember } from "./tar-members.ts";

/** The inside of a tar archive, as far as it matters, as a tree. */
export interface TarTree extends FileTree {
  readonly isArchive: true;
  /** Members that no well-meaning archive has: names and links that lead out of it, devices. */
  readonly problems: readonly Problem[];
}

const METADATA = /(?:^|\/)(?:PKG-INFO|pyproject\.toml|setup\.cfg|setup\.py)$|\.(?:egg|dist)-info\/[^/]+$/;
const SOURCE = /\.(?:py|pyi)$/;
const MOST_LINKS = 40;

/**
 * Reads a gzipped tar archive once, from its beginning to its end, and keeps what tells of a Python project: metadata,
 * build configuration, Python sources, and small files that a setup.py may open. Of the rest only the names are kept;
 * to read such a file is a `too-large` {@link FileAccessError}. Links are followed inside of the archive.
 *
 * @param path how the archive is called in messages.
 * @throws {FileAccessError} where it is damaged, or larger than pyep reads.
 */
export async function tarTree(archive: ArchiveBytes, path: string, signal?: AbortSignal): Promise<TarTree> {
  const files = new Map<string, Uint8Array | undefined>();
  const links = new Map<string, string>();
  const directoryNames: string[] = [];
  const problems: Problem[] = [];
  let kept = 0;

  for await (const member of tarMembers(archive, path, signal)) {
    const name = plainName(member.name);
    if (climbsOut(member.name)) {
      problems.push(climbingOut(path, member.name));
    } else if (member.kind === "directory") {
      directoryNames.push(`${name}/`);
    } else if (member.kind === "file") {
      const isKept = member.size <= mostKept(name) && kept + member.size <= READING_LIMITS.tarKept;
      if (isKept) kept += member.size;
      links.delete(name);
      files.set(name, isKept ? await member.content() : undefined);
    } else {
      const target = linkTarget(name, member);
      if (target !== undefined) links.set(name, target);
      else problems.push(memberProblem(path, describeOddMember(member)));
    }
  }
  const directories = archiveDirectories([...directoryNames, ...files.keys(), ...links.keys()]);

  /** The name of what a name leads to, by way of links. */
  function resolve(name: string): string {
    if (links.size === 0) return plainName(name);
    const parts = name.split("/");
    let resolved = "";
    for (let followed = 0; parts.length > 0;) {
      const part = parts.shift() ?? "";
      if (part === "" || part === ".") continue;
      const next = resolved === "" ? part : `${resolved}/${part}`;
      const target = links.get(next);
      if (target === undefined) {
        resolved = next;
      } else if (++followed > MOST_LINKS) {
        throw new FileAccessError(`${path}/${name}`, "loop");
      } else {
        parts.unshift(...target.split("/"));
        resolved = "";
      }
    }
    return resolved;
  }

  return {
    isArchive: true,
    problems,
    list(directory) {
      const names = directories.get(resolve(directory));
      return names && [...names];
    },
    read(name) {
      const resolved = resolve(name);
      const content = files.get(resolved);
      if (content === undefined && files.has(resolved)) {
        throw new FileAccessError(`${path}/${name}`, "too-large");
      }
      return content;
    },
    kind(name) {
      const resolved = resolve(name);
      if (files.has(resolved)) return "file";
      return directories.has(resolved) ? "directory" : undefined;
    },
  };
}

function mostKept(name: string): number {
  if (METADATA.test(name)) return READING_LIMITS.metadataText;
  return SOURCE.test(name) ? READING_LIMITS.tarSource : READING_LIMITS.tarOther;
}

/** `./demo-1.0//setup.py` → `demo-1.0/setup.py` */
function plainName(name: string): string {
  return name
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/** What a link leads to, from the root of the archive; `undefined` where that lies outside, or it is no link. */
function linkTarget(name: string, { kind, target }: TarMember): string | undefined {
  if (kind === "other" || target.startsWith("/")) return undefined;
  const parts = kind === "hardlink" ? [] : name.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function describeOddMember({ name, kind, target }: TarMember): string {
  const quoted = JSON.stringify(name);
  return kind === "other"
    ? `the member ${quoted} is neither a file nor a directory nor a link`
    : `the link ${quoted} leads to ${JSON.stringify(target)}, out of the archive`;
}
