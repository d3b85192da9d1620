import { writeZip } from "../fixture/zip-writer.ts";
import type { Files } from "../node/temporary-directory.ts";

/** The metadata of a distribution as it is installed, or as it stands in a wheel. */
export function distInfo(name: string, version: string, entryPoints?: string, more: Files = {}): Files {
  const directory = `${name.replaceAll("-", "_")}-${version}.dist-info`;
  return below(directory, {
    METADATA: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    ...(entryPoints === undefined ? {} : { "entry_points.txt": entryPoints }),
    ...more,
  });
}

/** The same files in a directory. */
export function below(directory: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`${directory}/${name}`, content]),
  );
}

/** A virtual environment of CPython 3.12 with what is installed in it; its interpreter is an empty file. */
export function virtualEnvironment(prefix: string, ...installed: readonly Files[]): Files {
  return below(prefix, {
    "pyvenv.cfg": "home = /nowhere/bin\ninclude-system-site-packages = false\nversion = 3.12.3\n",
    "bin/python": "",
    "bin/python3": "",
    "lib/python3.12/site-packages/": "",
    ...below("lib/python3.12/site-packages", Object.assign({}, ...installed) as Files),
  });
}

/** A wheel with these members. */
export function wheel(members: Files): Uint8Array {
  return writeZip(
    Object.entries(members).map(([name, content]) => ({
      name,
      content: typeof content === "string" ? Buffer.from(content) : content,
    })),
  );
}
