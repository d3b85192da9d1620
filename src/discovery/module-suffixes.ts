import type { PythonVersion } from "../metadata/python-version.ts";

/** `sysconfig.get_platform()` of the interpreter, such as `linux-x86_64`, `macosx-11.0-arm64` or `win-amd64`. */
export type Platform = string;

/**
 * `importlib.machinery.all_suffixes()`: what a module's file may end in, for a CPython of that version and platform (a
 * release build with the GIL and, on Linux, glibc); the longest first, which is how `inspect.getmodulename` tries them.
 */
export function moduleSuffixes(pythonVersion: PythonVersion, platform: Platform): readonly string[] {
  // In this order already, those that are equally long cannot be confused.
  return importSuffixes(pythonVersion, platform).toSorted((left, right) => right.length - left.length);
}

/** The same in the order in which an import tries them: extension modules, sources, byte code. */
export function importSuffixes(pythonVersion: PythonVersion, platform: Platform): readonly string[] {
  const abi = pythonVersion.replace(".", "");
  if (platform.startsWith("win")) {
    return [`.cp${abi}-${platform.replaceAll("-", "_")}.pyd`, ".pyd", ".py", ".pyw", ".pyc"];
  }
  return [`.cpython-${abi}-${platformTag(platform)}.so`, ".abi3.so", ".so", ".py", ".pyc"];
}

/** `inspect.getmodulename`: the name without the first suffix that fits; `undefined` where none does. */
export function moduleName(filename: string, suffixes: readonly string[]): string | undefined {
  const suffix = suffixes.find((candidate) => filename.endsWith(candidate));
  return suffix === undefined ? undefined : filename.slice(0, -suffix.length);
}

// Where the architecture has another name in the platform triplet.
const LINUX_TAGS: Readonly<Record<string, string>> = {
  armv6l: "arm-linux-gnueabihf",
  armv7l: "arm-linux-gnueabihf",
  armv8l: "arm-linux-gnueabihf",
  i586: "i386-linux-gnu",
  i686: "i386-linux-gnu",
  ppc64: "powerpc64-linux-gnu",
  ppc64le: "powerpc64le-linux-gnu",
};

/** `darwin`, `x86_64-linux-gnu`, `wasm32-emscripten` */
function platformTag(platform: Platform): string {
  const machine = platform.slice(platform.lastIndexOf("-") + 1);
  if (platform.startsWith("macosx")) return "darwin";
  if (platform.startsWith("emscripten")) return `${machine}-emscripten`;
  return LINUX_TAGS[machine] ?? `${machine}-linux-gnu`;
}
