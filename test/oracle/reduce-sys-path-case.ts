import type { SysPathCase, SysPathNode } from "../sys-path/sys-path-case.ts";

/**
 * Makes a case smaller as long as it keeps what is looked for: takes out files, lines, variables and flags.
 *
 * @param firstOf of some candidates, the index of the first that still has it; -1 for none.
 */
export async function reduceCase(
  given: SysPathCase,
  firstOf: (candidates: readonly SysPathCase[]) => Promise<number>,
): Promise<SysPathCase> {
  for (let smallest = given; ;) {
    const candidates = [...smallerCases(smallest)];
    const next = candidates[await firstOf(candidates)];
    if (next === undefined) return smallest;
    smallest = next;
  }
}

function* smallerCases(one: SysPathCase): IterableIterator<SysPathCase> {
  const { tree, env = {}, flags = [] } = one;
  for (const name of Object.keys(tree)) {
    const kept = Object.entries(tree).filter(([other]) => other !== name && !other.startsWith(`${name}/`));
    yield { ...one, tree: Object.fromEntries(kept) };
  }
  for (const name of Object.keys(env)) {
    yield { ...one, env: Object.fromEntries(Object.entries(env).filter(([other]) => other !== name)) };
  }
  for (const flag of flags) yield { ...one, flags: flags.filter((other) => other !== flag) };
  for (const [name, node] of Object.entries(tree)) {
    for (const smaller of smallerNodes(node)) yield { ...one, tree: { ...tree, [name]: smaller } };
  }
  for (const [name, value] of Object.entries(env)) {
    const items = value.split(":");
    for (const index of items.keys()) {
      if (items.length === 1) break;
      yield { ...one, env: { ...env, [name]: items.filter((_, at) => at !== index).join(":") } };
    }
  }
}

function* smallerNodes(node: SysPathNode): IterableIterator<SysPathNode> {
  if (typeof node !== "string") return;
  const lines = node.match(/[^\n]*\n|[^\n]+/g) ?? [];
  for (const index of lines.keys()) yield lines.filter((_, at) => at !== index).join("");
}
