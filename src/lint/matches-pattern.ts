/** One step of a pattern: `*`, or a test of one character. */
type Step = "*" | ((character: string) => boolean);

/** `fnmatch.fnmatchcase(name, pattern)`, in a time that no pattern can make long. */
export function matchesPattern(name: string, pattern: string): boolean {
  const steps = parse(pattern);
  let step = 0;
  let star = -1;
  let resumeAt = 0;
  for (let at = 0; at < name.length;) {
    const current = steps[step];
    if (current === "*") {
      star = step++;
      resumeAt = at;
    } else if (current?.(name[at] ?? "") === true) {
      step++;
      at++;
    } else if (star >= 0) {
      // The last star takes one character more; those before it need not.
      step = star + 1;
      at = ++resumeAt;
    } else return false;
  }
  return steps.slice(step).every((each) => each === "*");
}

function parse(pattern: string): readonly Step[] {
  return Array.from(pattern.matchAll(/\[(!?)(\]?[^\]]*)\]|[^]/g), ([part, not = "", set]): Step => {
    if (part === "*") return "*";
    if (part === "?") return () => true;
    return set === undefined
      ? (character) => character === part
      : (character) => isInSet(character, set) !== (not === "!");
  });
}

/** `a-z_` */
function isInSet(character: string, set: string): boolean {
  return Array.from(set.matchAll(/([^])-([^])|[^]/g)).some(([single, from, to]) =>
    from === undefined || to === undefined ? character === single : from <= character && character <= to,
  );
}
