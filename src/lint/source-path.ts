import { Environment } from "../discovery/environment.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { subtree } from "../discovery/subtree.ts";
import type { SourceRoot } from "./source-roots.ts";

/** The roots of a source tree as an environment: as if each of them were on sys.path, and nothing else. */
export function sourceEnvironment(tree: FileTree, roots: readonly SourceRoot[]): Environment {
  return new Environment(
    roots.map(({ directory, package: name }, index) => ({
      // A number each: one root may lie in another, and a wheel has one that is called `.`.
      path: `/${index}`,
      addedBy: { kind: "given" },
      tree: name === "" ? subtree(tree, directory) : packageTree(subtree(tree, directory), name),
    })),
  );
}

/** The file of a source tree that an environment of {@link sourceEnvironment} names: `code/cli.py` of `/0/demo/cli.py`. */
export function fileInSources(file: string, roots: readonly SourceRoot[]): string {
  const [, index, inRoot] = /^\/(\d+)\/(.*)$/s.exec(file) ?? [];
  const root = roots[Number(index)];
  if (root === undefined || inRoot === undefined) return file;
  const { directory, package: name } = root;
  const rest = name === "" ? inRoot : inRoot.slice(name.length + 1);
  return directory === "" ? rest : `${directory}/${rest}`;
}

/** A directory as the package that it is: `package_dir = { "demo.core" = "lib" }` */
function packageTree(tree: FileTree, name: string): FileTree {
  const parts = name.split(".");
  const inTree = (path: string): string | undefined => {
    const given = path.split("/");
    return parts.every((part, index) => given[index] === part)
      ? given.slice(parts.length).join("/")
      : undefined;
  };
  /** The next directory on the way to the package. */
  const below = (path: string): string | undefined => {
    const given = path === "" ? [] : path.split("/");
    return given.every((part, index) => part === parts[index]) ? parts[given.length] : undefined;
  };
  return {
    list(path) {
      const next = below(path);
      if (next !== undefined) return [next];
      const inside = inTree(path);
      return inside === undefined ? undefined : tree.list(inside);
    },
    read(path) {
      const inside = inTree(path);
      return inside === undefined || inside === "" ? undefined : tree.read(inside);
    },
    kind(path) {
      if (below(path) !== undefined) return "directory";
      const inside = inTree(path);
      return inside === undefined ? undefined : tree.kind(inside);
    },
  };
}
