/** A path in two: the directory that something is in, without a separator at its end, and its name there. */
export function splitPath(path: string): { readonly directory: string; readonly name: string } {
  const plain = path.replace(/(?<=[^\\/:])[\\/]+$/, "");
  const separator = Math.max(plain.lastIndexOf("/"), plain.lastIndexOf("\\"));
  // /a and C:\a are in a root, which keeps its separator.
  const isInRoot = /^(?:[A-Za-z]:)?[\\/][^\\/]*$/.test(plain);
  return {
    directory: plain.slice(0, isInRoot ? separator + 1 : Math.max(separator, 0)),
    name: plain.slice(separator + 1),
  };
}
