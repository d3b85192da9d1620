import { describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import type { Distribution } from "../../src/index.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

// A name and a version are read without what follows the first empty line of METADATA, the rest when it is asked for:
// the answers are those of CPython 3.13, which reads everything at once.

async function distributionOf(metadata: string | Uint8Array): Promise<Distribution> {
  const site = temporaryDirectory({ "demo-1.0.dist-info/METADATA": metadata });
  const [distribution] = (await openEnvironment({ path: [site] }, { pythonVersion: "3.13" })).distributions();
  if (distribution === undefined) throw new Error("no distribution was found");
  return distribution;
}

describe("METADATA on a disk", () => {
  test.each<[what: string, text: string, name: string | null, version: string | null, payload: string]>([
    ["with fields in its description", "Name: a\nVersion: 1\n\nb\n\nName: c\n", "a", "1", "b\n\nName: c\n"],
    ["without a description", "Name: a\nVersion: 1", "a", "1", ""],
    ["with CRLF", "Name: a\r\nVersion: 1\r\n\r\nb\r\n\r\nVersion: 2\r\n", "a", "1", "b\n\nVersion: 2\n"],
    ["with CR before the first LF", "Name: a\rVersion: 1\r\rb\n\nVersion: 2", "a", "1", "b\n\nVersion: 2"],
    ["with an empty first line", "\n\nName: a\nVersion: 1\n", null, null, "\nName: a\nVersion: 1\n"],
    ["with a field behind the first empty line", "Name: a\n\nVersion: 1\n\n", "a", null, "Version: 1\n\n"],
    ["with a folded blank line", "Name: a\nSummary: x\n \n  \nVersion: 1\n\nb", "a", "1", "b"],
    ["with more than ASCII", "Name: ä\nVersion: 1\n\ncafé\n", "ä", "1", "café\n"],
  ])("%s", async (_, text, name, version, payload) => {
    const distribution = await distributionOf(text);
    expect([distribution.name, distribution.version]).toEqual([name, version]);
    expect(distribution.metadata.payload).toBe(payload);
    expect(distribution.problems).toEqual([]);
  });

  test("that is no UTF-8 only in its description has no name, as in Python, which does not read it", async () => {
    const distribution = await distributionOf(Buffer.from("Name: a\nVersion: 1\n\ncaf\xe9\n", "latin1"));
    expect(distribution.name).toBeNull();
    expect(distribution.problems).toMatchObject([
      { code: "PYEP_UNDECODABLE", line: 4, pythonException: "UnicodeDecodeError" },
      { code: "PYEP_MISSING_METADATA" },
    ]);
  });
});
