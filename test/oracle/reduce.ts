import type { Fixture, FixtureNode } from "../fixture/fixture.ts";

/**
 * Makes a fixture smaller as long as it keeps what is looked for: takes out path entries, files, members of archives,
 * lookups and lines, one at a time.
 *
 * @param firstOf of some candidates, the index of the first that still has it, asked all at once; -1 for none.
 */
export async function reduce(
  fixture: Fixture,
  firstOf: (candidates: readonly Fixture[]) => Promise<number>,
): Promise<Fixture> {
  for (let smallest = fixture; ;) {
    const candidates = [...smallerFixtures(smallest)];
    const next = candidates[await firstOf(candidates)];
    if (next === undefined) return smallest;
    smallest = next;
  }
}

function* smallerFixtures(fixture: Fixture): IterableIterator<Fixture> {
  const { path, tree, lookups = [] } = fixture;
  // The big pieces first: whole sys.path entries, then whole distributions.
  for (const prefix of new Set(Object.keys(tree).flatMap(directoriesAbove))) {
    const kept = Object.entries(tree).filter(([name]) => name !== prefix && !name.startsWith(`${prefix}/`));
    yield { ...fixture, tree: Object.fromEntries(kept) };
  }
  for (const shorter of withoutOne(path)) yield { ...fixture, path: shorter };
  for (const shorter of withoutOne(lookups)) yield { ...fixture, lookups: shorter };
  for (const [name, node] of Object.entries(tree)) {
    for (const smaller of smallerNodes(node)) yield { ...fixture, tree: { ...tree, [name]: smaller } };
  }
}

function directoriesAbove(name: string): string[] {
  const parts = name.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function* smallerNodes(node: FixtureNode): IterableIterator<FixtureNode> {
  if (typeof node === "string") {
    for (const lines of withoutOne(node.match(/[^\n]*\n|[^\n]+/g) ?? [])) yield lines.join("");
  } else if ("zip" in node && Array.isArray(node.zip)) {
    for (const zip of withoutOne(node.zip)) yield { ...node, zip };
    const { zip, ...frame } = node;
    for (const key of Object.keys(frame)) {
      yield { zip, ...Object.fromEntries(Object.entries(frame).filter(([name]) => name !== key)) };
    }
    for (const [index, member] of zip.entries()) {
      if (typeof member.content !== "string") continue;
      for (const content of smallerNodes(member.content)) {
        yield { ...node, zip: zip.with(index, { ...member, content: content as string }) };
      }
    }
  } else if (Array.isArray(node)) {
    yield* withoutOne(node as readonly string[]);
  }
}

function* withoutOne<T>(list: readonly T[]): IterableIterator<T[]> {
  for (const index of list.keys()) yield list.filter((_, position) => position !== index);
}
