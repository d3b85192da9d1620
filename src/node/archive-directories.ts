/** What lies in each directory of an archive, those included that only its members' names imply; `""` is the root. */
export function archiveDirectories(names: Iterable<string>): Map<string, Set<string>> {
  const directories = new Map<string, Set<string>>([["", new Set()]]);
  let last: { readonly directory: string; readonly names: Set<string> | undefined } | undefined;
  for (const name of names) {
    const end = name.lastIndexOf("/");
    // The members of one directory mostly follow each other.
    if (
      last !== undefined &&
      end === last.directory.length &&
      end < name.length - 1 &&
      name.startsWith(last.directory)
    ) {
      last.names?.add(name.slice(end + 1));
      continue;
    }
    let slash = name.indexOf("/");
    let directory = "";
    let start = 0;
    for (;;) {
      const part = name.slice(start, slash < 0 ? undefined : slash);
      if (part !== "") directories.get(directory)?.add(part);
      if (slash < 0) break;
      // "/etc/x" lies in no directory that the root lists.
      directory = slash === 0 ? "/" : name.slice(0, slash);
      if (!directories.has(directory)) directories.set(directory, new Set());
      start = slash + 1;
      slash = name.indexOf("/", start);
    }
    if (end > 0) last = { directory: name.slice(0, end), names: directories.get(name.slice(0, end)) };
  }
  return directories;
}
