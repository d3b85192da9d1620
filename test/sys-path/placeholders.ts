/** What the placeholders of a case stand for. */
export interface Places {
  readonly root: string;
  readonly base: string;
  /** "3.12" */
  readonly version: string;
  /** The prefix that is compiled into the interpreter, which no file tells; `@BUILT` in answers only. */
  readonly built?: string;
}

/** The text with what its placeholders stand for. */
export function fillPlaceholders(text: string, { root, base, version, built }: Places): string {
  return text
    .replaceAll("@ROOT", root)
    .replaceAll("@BASE", base)
    .replaceAll("@BUILT", built ?? "@BUILT")
    .replaceAll("@VERSION", version)
    .replaceAll("@NODOT", version.replace(".", ""));
}

/** A path that an interpreter gave, with placeholders put back. */
export function putPlaceholders(path: string, { root, base, version, built }: Places): string {
  const prefixes = [
    [root, "@ROOT"],
    [base, "@BASE"],
    ...(built === undefined ? [] : [[built, "@BUILT"] as const]),
  ] as const;
  const found = prefixes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  const short = found === undefined ? path : found[1] + path.slice(found[0].length);
  return short
    .replaceAll(`python${version.replace(".", "")}.zip`, "python@NODOT.zip")
    .replaceAll(new RegExp(String.raw`python${version.replace(".", String.raw`\.`)}(?!\d)`, "g"), "python@VERSION");
}
