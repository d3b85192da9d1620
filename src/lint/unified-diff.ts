/** How many unchanged lines stand round a change. */
const CONTEXT = 3;

/**
 * What turns one text into another, in the unified format that `patch` reads; `""` where nothing does. Meant for a few
 * small changes: what lies between the first and the last of them and differs in number of lines is one hunk.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const left = before.split("\n");
  const right = after.split("\n");
  const hunks = changes(left, right).map(({ start, end, shift, length }) => {
    const from = Math.max(0, start - CONTEXT);
    const to = Math.min(left.length, end + CONTEXT);
    const newLines = right.slice(start + shift, start + shift + length);
    const body = [
      ...left.slice(from, start).map((line) => ` ${line}`),
      ...left.slice(start, end).map((line) => `-${line}`),
      ...newLines.map((line) => `+${line}`),
      ...left.slice(end, to).map((line) => ` ${line}`),
    ];
    const oldCount = to - from;
    const newCount = oldCount - (end - start) + length;
    return `@@ -${from + 1},${oldCount} +${from + shift + 1},${newCount} @@\n${body.join("\n")}\n`;
  });
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

interface Change {
  /** Lines `start` to `end` of the old text … */
  readonly start: number;
  readonly end: number;
  /** … are `length` lines of the new one, `shift` further down. */
  readonly shift: number;
  readonly length: number;
}

function changes(left: readonly string[], right: readonly string[]): readonly Change[] {
  if (left.length === right.length) return changedInPlace(left, right);
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  let tail = 0;
  const mostTail = Math.min(left.length, right.length) - start;
  while (tail < mostTail && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  return [{ start, end: left.length - tail, shift: 0, length: right.length - tail - start }];
}

/** Changes that keep the number of lines, those joined whose context would overlap. */
function changedInPlace(left: readonly string[], right: readonly string[]): readonly Change[] {
  const found: Change[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] === right[start]) continue;
    const last = found.at(-1);
    if (last !== undefined && start - last.end <= 2 * CONTEXT) {
      found[found.length - 1] = { ...last, end: start + 1, length: start + 1 - last.start };
    } else found.push({ start, end: start + 1, shift: 0, length: 1 });
  }
  return found;
}
