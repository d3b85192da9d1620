import { copyFileSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentBytes } from "../fixture/fixture-content.ts";
import { fixtureZipBytes } from "../fixture/fixture-zip.ts";
import { fillPlaceholders } from "./placeholders.ts";
import type { Places } from "./placeholders.ts";
import type { SysPathCase, SysPathNode } from "./sys-path-case.ts";

/** What of an interpreter a case may have a copy of. */
export interface InterpreterFiles {
  /** The program. */
  readonly executable: string;
  /** Makes a directory such as lib/python3.12, with a link to every member of the real one but some. */
  readonly makeLibrary: (directory: string, without: readonly string[]) => void;
}

/** Writes the tree of a case below `places.root`. */
export function writeCase({ tree }: Pick<SysPathCase, "tree">, places: Places, from: InterpreterFiles): void {
  mkdirSync(places.root, { recursive: true });
  for (const [name, node] of Object.entries(tree)) {
    const file = path.join(places.root, fillPlaceholders(name, places));
    const directory = path.dirname(file);
    mkdirSync(directory, { recursive: true });
    // A library's members are links: what is behind them is not the case's to write to.
    if (!`${realpathSync(directory)}/`.startsWith(`${realpathSync(places.root)}/`)) {
      throw new Error(`${name} does not lie in the case`);
    }
    writeNode(file, node, places, from);
  }
}

function writeNode(file: string, node: SysPathNode, places: Places, from: InterpreterFiles): void {
  const fill = (text: string): string => fillPlaceholders(text, places);
  if (typeof node === "string" || Array.isArray(node)) {
    write(file, fill(Buffer.from(contentBytes(node)).toString()));
  } else if ("base64" in node) write(file, contentBytes(node));
  else if ("zip" in node) write(file, fixtureZipBytes(node));
  else if ("link" in node) symlinkSync(fill(node.link), file);
  else if ("interpreter" in node) copyFileSync(from.executable, file);
  else if ("library" in node) {
    from.makeLibrary(file, node.library === true ? [] : (node.library.without ?? []));
  } else mkdirSync(file, { recursive: true });
}

/** Never over what is there, nor through a link. */
function write(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content, { flag: "wx" });
}
