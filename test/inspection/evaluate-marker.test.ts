import { expect, test } from "vitest";
import { evaluateMarker } from "../../src/inspection/evaluate-marker.ts";
import { loadVersionSatisfies } from "../../src/inspection/version-satisfies.ts";

const satisfies = await loadVersionSatisfies();

/** As CPython 3.12 on Linux, where nothing else is said. */
function holds(marker: string, { platform = "linux_x86_64", extra = "" } = {}): boolean | undefined {
  return evaluateMarker(marker, { pythonVersion: "3.12", platform }, satisfies, extra);
}

test.each<[marker: string, expected: boolean | undefined]>([
  ["", true],
  ['python_version >= "3.8"', true],
  ['python_version < "3.12"', false],
  ['python_version == "3.*"', true],
  ['"3.8" <= python_version', true],
  ['"3.13" <= python_version', false],
  ['python_version ~= "3.10"', true],
  ['python_version != "3.12"', false],
  ['sys_platform == "linux"', true],
  ["sys_platform=='win32'", false],
  ['sys_platform != "win32"', true],
  ['"linux" in sys_platform', true],
  ['sys_platform not in "win32 darwin"', true],
  ['sys_platform  not   in "linux"', false],
  ['os_name == "posix"', true],
  ['os.name == "nt"', false],
  ['platform_system == "Linux"', true],
  ['implementation_name == "cpython"', true],
  ['platform_python_implementation == "PyPy"', false],
  ['python_version >= "3.8" and sys_platform == "linux"', true],
  ['python_version < "3.8" or sys_platform == "linux"', true],
  ['python_version < "3.8" and platform_machine == "x86_64"', false],
  ['python_version >= "3.8" or platform_machine == "x86_64"', true],
  ['(python_version < "3.8" or os_name == "posix") and sys_platform == "linux"', true],
  ['extra == "test"', false],
  ['platform_machine == "x86_64"', undefined],
  ['python_full_version >= "3.12.1"', undefined],
  ['platform_machine == "x86_64" and sys_platform == "linux"', undefined],
  ["nonsense", undefined],
  ['python_version >= "3.8" and', undefined],
  ['(python_version >= "3.8"', undefined],
  ['python_version >= "3.8" sys_platform', undefined],
  ['python_version > "banana"', undefined],
  ["python_version ? 3", undefined],
])("%s: %s", (marker, expected) => {
  expect(holds(marker)).toBe(expected);
});

test.each<[marker: string, extra: string, expected: boolean]>([
  ['extra == "test"', "test", true],
  ['extra == "fast_path"', "Fast.Path", true],
  ['"test" == extra', "test", true],
  ['extra != "test"', "test", false],
  ['extra == "test" and python_version < "3"', "test", false],
])("%s with the extra %s: %s", (marker, extra, expected) => {
  expect(holds(marker, { extra })).toBe(expected);
});

test.each<[platform: string, marker: string, expected: boolean | undefined]>([
  ["win-amd64", 'sys_platform == "win32" and os_name == "nt" and platform_system == "Windows"', true],
  ["macosx-11.0-arm64", 'sys_platform == "darwin" and os_name == "posix"', true],
  ["emscripten-wasm32", 'sys_platform == "linux"', undefined],
])("on %s, %s: %s", (platform, marker, expected) => {
  expect(holds(marker, { platform })).toBe(expected);
});

test("brackets without end are no marker", () => {
  expect(holds(`${"(".repeat(5000)}os_name == "posix"${")".repeat(5000)}`)).toBeUndefined();
});
