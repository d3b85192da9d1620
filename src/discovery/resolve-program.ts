import type { PythonBehaviour } from "../metadata/python-version.ts";
import type { FileProbe } from "./file-probe.ts";

const MAX_LINKS = 40;

/** The program that a link leads to. Links of directories above it stay; getpath.c leaves the dots in, too. */
export function resolveProgram(
  probe: FileProbe,
  executable: string,
  prefixFinder: PythonBehaviour["prefixFinder"],
): string {
  const { flavour } = probe;
  let program = executable;
  for (let links = 0; links < MAX_LINKS; links++) {
    const link = probe.readLink(program);
    if (link === undefined) break;
    const target = flavour.isAbsolute(link) ? link : flavour.join(flavour.dirname(program), link);
    program = prefixFinder === "getpath.py" ? flavour.normalize(target) : target;
  }
  // A framework takes its prefix from its library's path.
  return program.includes(".framework/Versions/") ? flavour.normalize(program) : program;
}
