import { expect, test } from "vitest";
import { importSuffixes, moduleName, moduleSuffixes } from "../../src/discovery/module-suffixes.ts";

// importlib.machinery: EXTENSION_SUFFIXES, SOURCE_SUFFIXES and BYTECODE_SUFFIXES of such interpreters.
test.each([
  ["linux-x86_64", "3.11", [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so", ".py", ".pyc"]],
  ["linux-aarch64", "3.9", [".cpython-39-aarch64-linux-gnu.so", ".abi3.so", ".so", ".py", ".pyc"]],
  ["linux-i686", "3.8", [".cpython-38-i386-linux-gnu.so", ".abi3.so", ".so", ".py", ".pyc"]],
  ["linux-armv7l", "3.12", [".cpython-312-arm-linux-gnueabihf.so", ".abi3.so", ".so", ".py", ".pyc"]],
  ["macosx-11.0-arm64", "3.13", [".cpython-313-darwin.so", ".abi3.so", ".so", ".py", ".pyc"]],
  [
    "emscripten-5.0.3-wasm32",
    "3.14",
    [".cpython-314-wasm32-emscripten.so", ".abi3.so", ".so", ".py", ".pyc"],
  ],
  ["win-amd64", "3.12", [".cp312-win_amd64.pyd", ".pyd", ".py", ".pyw", ".pyc"]],
  ["win32", "3.8", [".cp38-win32.pyd", ".pyd", ".py", ".pyw", ".pyc"]],
] as const)("%s, %s", (platform, pythonVersion, suffixes) => {
  expect(importSuffixes(pythonVersion, platform)).toEqual(suffixes);
  const lengths = moduleSuffixes(pythonVersion, platform).map(({ length }) => length);
  expect(lengths).toEqual(suffixes.map(({ length }) => length).toSorted((left, right) => right - left));
});

test("a module's name is the file's without the longest suffix", () => {
  const suffixes = moduleSuffixes("3.11", "linux-x86_64");
  expect(moduleName("a.cpython-311-x86_64-linux-gnu.so", suffixes)).toBe("a");
  expect(moduleName("a.cpython-310-x86_64-linux-gnu.so", suffixes)).toBe("a.cpython-310-x86_64-linux-gnu");
  expect(moduleName(".py", suffixes)).toBe("");
  expect(moduleName("a.pyi", suffixes)).toBeUndefined();
});
