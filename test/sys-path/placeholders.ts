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
  const isBuilt = built !== undefined && (path === built || path.startsWith(`${built}/`));
  const short = isBuilt ? `@BUILT${path.slice(built.length)}` : path;
  const [major, minor] = version.split(".");
  return short
    .replaceAll(root, "@ROOT")
    .replaceAll(base, "@BASE")
    .replaceAll(`python${major}${minor}.zip`, "python@NODOT.zip")
    .replaceAll(new RegExp(String.raw`python${major}\.${minor}(?!\d)`, "g"), "python@VERSION");
}
