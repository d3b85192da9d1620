import { PyepError } from "../metadata/pyep-error.ts";

/** What may be said of a package that is not there. */
export interface NamespaceNotFoundDetails {
  /** The module that has the name, but no `__path__`, or that stands where its package would have to be. */
  readonly moduleFile?: string | undefined;
  /** The names that can be imported in its place, without the package that they are in. */
  readonly siblings: readonly string[];
}

/** No package or namespace package of that name can be imported. */
export class NamespaceNotFoundError extends PyepError {
  override readonly name: string = "NamespaceNotFoundError";
  readonly namespace: string;
  readonly moduleFile: string | undefined;
  readonly siblings: readonly string[];

  constructor(namespace: string, { moduleFile, siblings }: NamespaceNotFoundDetails) {
    super("PYEP_NOT_FOUND", message(namespace, moduleFile, siblings), { path: moduleFile });
    this.namespace = namespace;
    this.moduleFile = moduleFile;
    this.siblings = siblings;
  }
}

function message(namespace: string, moduleFile: string | undefined, siblings: readonly string[]): string {
  if (moduleFile !== undefined) return `${namespace} is no package: there is the module ${moduleFile}`;
  const dot = namespace.lastIndexOf(".") + 1;
  const likely = siblings.filter((sibling) => isLike(sibling, namespace.slice(dot)));
  const instead = likely.slice(0, 3).map((sibling) => namespace.slice(0, dot) + sibling);
  const there = instead.length === 0 ? "" : `; there is ${instead.join(", ")}`;
  return `no package or namespace ${namespace} on this path${there}`;
}

/** Whether one begins with the other, whatever the capitals and underscores: `plugin` and `plugins`. */
function isLike(left: string, right: string): boolean {
  const [shorter = "", longer = ""] = [left, right]
    .map((name) => name.toLowerCase().replaceAll(/[-_]/g, ""))
    .toSorted((a, b) => a.length - b.length);
  return shorter.length > 2 && longer.startsWith(shorter);
}
