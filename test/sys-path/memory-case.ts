import { memoryFileSystem } from "../../src/core.ts";
import type { FileSystem, MemoryFile } from "../../src/core.ts";
import { contentBytes } from "../fixture/fixture-content.ts";
import { fixtureZipBytes } from "../fixture/fixture-zip.ts";
import { syntheticSite } from "./interpreter-base.ts";
import { fillPlaceholders } from "./placeholders.ts";
import type { Places } from "./placeholders.ts";
import type { InterpreterLayoutName, SiteMarkers, SysPathCase, SysPathNode } from "./sys-path-case.ts";

/** The machine of a case in memory: an interpreter of which there is no more than pyep looks at, and the case's tree. */
export function memoryCase(
  { tree, flavour }: Pick<SysPathCase, "tree" | "flavour">,
  places: Places,
  layout: InterpreterLayoutName,
  markers: SiteMarkers,
): FileSystem {
  const isWindows = flavour === "windows";
  const fill = (text: string): string => fillPlaceholders(text, places);
  const files: Record<string, MemoryFile> = isWindows ? {} : baseFiles(places, layout, markers);
  for (const [name, node] of Object.entries(tree)) {
    const path = fill(name);
    const isAbsolute = isWindows || path.startsWith("/");
    Object.assign(files, nodeFiles(isAbsolute ? path : `${places.root}/${path}`, node));
  }
  return memoryFileSystem(files, { flavour: flavour ?? "posix" });

  function nodeFiles(path: string, node: SysPathNode): Record<string, MemoryFile> {
    if (typeof node === "string" || Array.isArray(node)) {
      return { [path]: fill(Buffer.from(contentBytes(node)).toString()) };
    }
    if ("base64" in node) return { [path]: contentBytes(node) };
    if ("zip" in node) return { [path]: fixtureZipBytes(node) };
    if ("link" in node) return { [path]: { link: fill(node.link) } };
    if ("interpreter" in node) return { [path]: "" };
    if (!("library" in node)) return { [path]: { directory: true } };
    const { without = [], site = {} } = node.library === true ? {} : node.library;
    return libraryFiles(path, { ...markers, ...site }, without, isWindows);
  }
}

function baseFiles({ base, version }: Places, layout: InterpreterLayoutName, markers: SiteMarkers) {
  const python = `python${version}`;
  const sites =
    layout === "debian"
      ? [`local/lib/${python}/dist-packages`, "lib/python3/dist-packages"]
      : [`lib/${python}/site-packages`];
  const files: Record<string, MemoryFile> = {
    [`${base}/bin/${python}`]: "",
    ...libraryFiles(`${base}/lib/${python}`, markers, [], false),
  };
  for (const site of sites) files[`${base}/${site}`] = { directory: true };
  return files;
}

function libraryFiles(
  directory: string,
  markers: SiteMarkers,
  without: readonly string[],
  isWindows: boolean,
): Record<string, MemoryFile> {
  const separator = isWindows ? "\\" : "/";
  const members: Record<string, MemoryFile> = {
    "os.py": "",
    "encodings/__init__.py": "",
    "site.py": syntheticSite(markers),
    ...(isWindows ? {} : { "lib-dynload": { directory: true } }),
  };
  const kept = Object.entries(members).filter(([name]) => !without.includes(name));
  return Object.fromEntries(
    kept.map(([name, file]) => [directory + separator + name.replaceAll("/", separator), file]),
  );
}
