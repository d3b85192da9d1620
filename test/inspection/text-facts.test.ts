import { expect, test } from "vitest";
import { textFacts } from "../../src/inspection/text-facts.ts";

test.each([
  ["import a; a.run()", []],
  [`import a; ${"x".repeat(190)}`, []],
  [`import a; ${"x".repeat(1000)}`, ["1,010 characters on one line"]],
  ["import a\nimport re; re.compile('a'); evaluate(); executor()", []],
  ["exec (a)", ["executes text"]],
  ["import base64", ["decodes text"]],
  ["import zlib,marshal;eval(marshal.loads(zlib.decompress(b'')))", ["decodes and executes text"]],
  [
    "import os,subprocess; os.system('id'); __import__('socket')",
    ["names __import__, os.system, socket, subprocess"],
  ],
  ["import sys; sys . path.insert(0, '')", ["names sys.path"]],
  [`import os;${" ".repeat(60)}a()`, ["code behind a long run of blanks"]],
  [`import os;${" ".repeat(60)}\n`, []],
  [
    "import os # \u202e\u2066",
    ["bidirectional controls in its text", "characters outside ASCII in its text"],
  ],
  ["import os\x1b[2K", ["control characters in its text"]],
  ["import \u0430", ["characters outside ASCII in its text"]],
])("%j", (source, facts) => {
  expect(textFacts(source)).toEqual(facts);
});

test("a source of any size is told in time that grows with it", () => {
  const started = performance.now();
  textFacts(`${" ".repeat(2_000_000)}\n${"os ".repeat(500_000)}${"\n".repeat(1_000_000)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});
