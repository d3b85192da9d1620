import type { FileProbe } from "./file-probe.ts";
import type { PyvenvCfg } from "./pyvenv-cfg.ts";

/**
 * "3.12" by the interpreter's name, its real one first; by pyvenv.cfg; by the library above it or its neighbours, then
 * those of `home`.
 */
export function tellVersion(
  probe: FileProbe,
  executable: string,
  venv: PyvenvCfg | undefined,
): string | undefined {
  const { flavour } = probe;
  const real = probe.realPath(executable);
  const byName = [real, executable].map((path) => /python(\d+\.\d+t?)(?:\.exe)?$/.exec(path)?.[1]);
  const byCfg = /^\d+\.\d+/.exec(venv?.version ?? "")?.[0];
  const known = byName.find((name) => name !== undefined) ?? byCfg;
  if (known !== undefined) return known;
  const directories = [
    flavour.dirname(real),
    flavour.dirname(executable),
    ...(venv?.home === undefined ? [] : [venv.home]),
  ];
  for (const directory of directories) {
    const prefix = flavour.dirname(directory);
    const libraries = ["lib", "lib64", "Lib"].flatMap((library) => probe.list(flavour.join(prefix, library)));
    const neighbours = probe.list(directory);
    const found =
      firstMatch(libraries, /^python(3\.\d+t?)$/) ??
      firstMatch(neighbours, /^python(3\.\d+t?)(?:\.exe)?$/) ??
      // python312.dll, beside python.exe
      firstMatch(neighbours, /^python3(\d+)\.dll$/i)?.replace(/^/, "3.");
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstMatch(names: readonly string[], pattern: RegExp): string | undefined {
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? [])[0];
}
