/**
 * The candidate that was probably meant: nearest by edit distance, a quarter of the name at the most; capitals and the
 * choice between `-`, `_` and `.` count for nothing.
 */
export function mostSimilar(name: string, candidates: Iterable<string>): string | undefined {
  return similarNames(name, candidates, 1)[0];
}

/** The nearest few of them, the nearest first; equally near ones in the order of the candidates. */
export function similarNames(name: string, candidates: Iterable<string>, most: number): string[] {
  const folded = fold(name);
  const limit = Math.floor(folded.length / 4) + 1;
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = candidate === name ? limit : editDistance(folded, fold(candidate), limit);
    if (distance < limit) near.push({ candidate, distance });
  }
  return near
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The candidates in which a name stands as whole words, or which stand so in it: `cov` and `pytest_cov`. */
export function namesAround(name: string, candidates: Iterable<string>): string[] {
  const words = `-${fold(name)}-`;
  return [...candidates].filter((candidate) => {
    const other = `-${fold(candidate)}-`;
    return other !== words && other !== "--" && (other.includes(words) || words.includes(other));
  });
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** Insertions, deletions, substitutions and swaps of neighbours; `limit` where there are that many or more. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] ?? limit) + 1 : limit,
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? limit, limit);
}
