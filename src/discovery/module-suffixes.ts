import type { PythonVersion } from "../metadata/python-version.ts";

/** `sysconfig.get_platform()` of the interpreter, such as `linux-x86_64`, `macosx-11.0-arm64` or `win-amd64`. */
export type Platform = string;

/**
 * `importlib.machinery.all_suffixes()`: what a module's file may end in, for a CPython of that version and platform (a release build with the GIL and, on Linux, glibc); the
 * longest first, which is how they are tried.
 */
export function moduleSuffixes(pythonVersion: PythonVersion, platform: Platform): readonly string[] {
  const abi = pythonVersion.replace(".", "");
  const machine = platform.slice(platform.lastIndexOf("-") + 1);
  if (platform.startsWith("win")) {
    return [`.cp${abi}-${platform.replaceAll("-", "_")}.pyd`, ".pyw", ".pyc", ".pyd", ".py"];
  }
  const extension = platform.startsWith("macosx")
    ? `.cpython-${abi}-darwin.so`
    : `.cpython-${abi}-${machine}-linux-gnu.so`;
  return [extension, ".abi3.so", ".pyc", ".py", ".so"];
}
