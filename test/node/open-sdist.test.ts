import path from "node:path";
import { crc32, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openSdist } from "../../src/index.ts";
import { writeSdist, writeTar } from "../fixture/write-sdist.ts";
import type { SdistMember } from "../fixture/write-sdist.ts";
import { writeZip } from "../fixture/zip-writer.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const PKG_INFO = "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n";

/** An sdist as setuptools makes it. */
const SETUPTOOLS = {
  "demo-1.0/PKG-INFO": PKG_INFO,
  "demo-1.0/setup.py": "from setuptools import setup\nsetup(entry_points=computed())\n",
  "demo-1.0/src/demo.egg-info/PKG-INFO": PKG_INFO,
  "demo-1.0/src/demo.egg-info/entry_points.txt": "[g]\nn = m\n",
  "demo-1.0/src/demo.egg-info/SOURCES.txt": "setup.py\nsrc/demo.py\n",
  "demo-1.0/src/demo.py": "",
};

/** An sdist as the other back-ends make it. */
const OTHER = {
  "demo-1.0/pyproject.toml":
    '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n' +
    '[project]\nname = "demo"\nversion = "1.0"\n[project.entry-points.g]\nn = "m"\n',
  "demo-1.0/PKG-INFO": PKG_INFO,
};

function zipOf(members: Readonly<Record<string, string>>): Uint8Array {
  return writeZip(
    Object.entries(members).map(([name, text]) => ({ name, content: Buffer.from(text), deflate: true })),
  );
}

describe("an sdist", () => {
  test("of setuptools registers what setuptools wrote down, also where setup.py computes it", async () => {
    const sdist = await openSdist(await writeSdist(SETUPTOOLS), { filename: "demo-1.0.tar.gz" });
    expect(sdist.directory).toBe("demo-1.0");
    expect(sdist.distribution).toMatchObject({ name: "demo", version: "1.0" });
    expect(sdist.distribution?.location).toBe("demo-1.0.tar.gz/demo-1.0/src/demo.egg-info");
    expect([...sdist.entryPoints].map(String)).toEqual(["EntryPoint(name='n', value='m', group='g')"]);
    expect(sdist.entryPoints.at(0)?.source).toEqual({
      path: "demo-1.0.tar.gz/demo-1.0/src/demo.egg-info/entry_points.txt",
      line: 2,
    });
    expect(sdist.undecided).toEqual([]);
    expect(sdist.distribution?.files?.map(String)).toContain("src/demo.py");
    expect(sdist.problems).toEqual([]);
    await sdist.close();
  });

  test.each([
    ["a gzipped tar archive", async () => openSdist(await writeSdist(OTHER))],
    ["a zip archive", () => openSdist(zipOf(OTHER), { filename: "demo-1.0.zip" })],
  ])("registers what its sources declare: %s", async (_kind, open) => {
    const sdist = await open();
    expect([...sdist.entryPoints].map(String)).toEqual(["EntryPoint(name='n', value='m', group='g')"]);
    expect(sdist.project.declarations).toMatchObject([{ path: "pyproject.toml", line: 8 }]);
    expect(sdist.distribution?.metadata.get("Version")).toBe("1.0");
    await sdist.close();
  });

  test("of another back-end is not what an *.egg-info left in it says", async () => {
    const left = {
      "demo-1.0/demo.egg-info/PKG-INFO": PKG_INFO,
      "demo-1.0/demo.egg-info/entry_points.txt": "",
    };
    const sdist = await openSdist(await writeSdist({ ...OTHER, ...left }));
    expect(sdist.entryPoints.length).toBe(1);
  });

  test("takes the *.egg-info that bears its name", async () => {
    const other = {
      "demo-1.0/PKG-INFO": PKG_INFO,
      "demo-1.0/tests/other.egg-info/PKG-INFO": "Name: other\nVersion: 1.0\n",
      "demo-1.0/tests/other.egg-info/entry_points.txt": "[other]\nx = y\n",
    };
    const sdist = await openSdist(await writeSdist({ ...other, ...SETUPTOOLS }));
    expect([...sdist.entryPoints.groups]).toEqual(["g"]);
  });

  test("may lack PKG-INFO: it then has no distribution", async () => {
    const { "demo-1.0/pyproject.toml": pyproject } = OTHER;
    const sdist = await openSdist(await writeSdist({ "demo-main/pyproject.toml": pyproject }));
    expect(sdist.distribution).toBeUndefined();
    expect(sdist.entryPoints.length).toBe(1);
  });

  test("does not take a file for metadata that only bears such a name", async () => {
    const { "demo-1.0/PKG-INFO": pkgInfo } = OTHER;
    const sdist = await openSdist(
      await writeSdist({
        "demo-1.0/PKG-INFO": pkgInfo,
        "demo-1.0/entry_points.txt": "[mine]\na = b\n",
        "demo-1.0/METADATA": "Name: other\n",
      }),
    );
    expect(sdist.entryPoints.length).toBe(0);
    expect(sdist.distribution).toMatchObject({ name: "demo" });
    expect(sdist.distribution?.entryPoints.length).toBe(0);
  });

  test("that is a zip archive is held open until it is closed, one that is a tar archive is not", async () => {
    const root = temporaryDirectory({
      "demo-1.0.zip": zipOf(OTHER),
      "demo-1.0.tar.gz": await writeSdist(OTHER),
    });
    const zip = await openSdist(path.join(root, "demo-1.0.zip"));
    await zip.close();
    expect(() => zip.tree.read("PKG-INFO")).toThrow("is closed");
    const tar = await openSdist(path.join(root, "demo-1.0.tar.gz"));
    await tar.close();
    expect(tar.tree.kind("PKG-INFO")).toBe("file");
    expect(Buffer.from(tar.tree.read("PKG-INFO") ?? []).toString()).toBe(PKG_INFO);
  });
});

describe("of a tar archive", () => {
  const open = async (members: Readonly<Record<string, SdistMember>>): ReturnType<typeof openSdist> =>
    openSdist(await writeSdist({ ...OTHER, ...members }), { filename: "demo-1.0.tar.gz" });

  test.each<readonly [name: string, member: SdistMember, message: string]>([
    ["/etc/evil", "", 'a member is named "/etc/evil", which leads out of the archive'],
    [
      "demo-1.0/../../evil.py",
      "",
      'a member is named "demo-1.0/../../evil.py", which leads out of the archive',
    ],
    ["C:/evil", "", 'a member is named "C:/evil", which leads out of the archive'],
    [
      "demo-1.0/a",
      { type: "symlink", linkname: "/etc/passwd" },
      'the link "demo-1.0/a" leads to "/etc/passwd", out of the archive',
    ],
    [
      "demo-1.0/a",
      { type: "symlink", linkname: "../../x" },
      'the link "demo-1.0/a" leads to "../../x", out of the archive',
    ],
    [
      "demo-1.0/a",
      { type: "link", linkname: "../x" },
      'the link "demo-1.0/a" leads to "../x", out of the archive',
    ],
    ["demo-1.0/a", { type: "fifo" }, 'the member "demo-1.0/a" is neither a file nor a directory nor a link'],
    [
      "demo-1.0/a",
      { type: "character-device" },
      'the member "demo-1.0/a" is neither a file nor a directory nor a link',
    ],
  ])("the member %s %j is reported and left out", async (name, member, message) => {
    const sdist = await open({ [name]: member });
    expect(sdist.problems).toMatchObject([
      { code: "PYEP_ARCHIVE_MEMBER", message, severity: "warning", path: "demo-1.0.tar.gz" },
    ]);
    expect(sdist.tree.list("")).toEqual(["pyproject.toml", "PKG-INFO"]);
    expect(sdist.entryPoints.length).toBe(1);
  });

  test("links inside of it are followed", async () => {
    const sdist = await open({
      "demo-1.0/real/a.py": "A = 1\n",
      "demo-1.0/soft.py": { type: "symlink", linkname: "real/a.py" },
      "demo-1.0/hard.py": { type: "link", linkname: "demo-1.0/real/a.py" },
      "demo-1.0/directory": { type: "symlink", linkname: "./real" },
      "demo-1.0/dangling": { type: "symlink", linkname: "gone" },
    });
    for (const name of ["soft.py", "hard.py", "directory/a.py"]) {
      expect(Buffer.from(sdist.tree.read(name) ?? []).toString()).toBe("A = 1\n");
      expect(sdist.tree.kind(name)).toBe("file");
    }
    expect(sdist.tree.list("directory")).toEqual(["a.py"]);
    expect(sdist.tree.kind("dangling")).toBeUndefined();
    expect(sdist.problems).toEqual([]);
  });

  test("links that lead in a circle are an error where one is followed", async () => {
    const sdist = await open({
      "demo-1.0/a": { type: "symlink", linkname: "b" },
      "demo-1.0/b": { type: "symlink", linkname: "a" },
    });
    expect(() => sdist.tree.kind("a")).toThrow(expect.objectContaining({ reason: "loop" }));
  });

  test("of two members of one name the last counts", async () => {
    const tar = await writeTar({ "demo-1.0/PKG-INFO": "Name: first\n" });
    const more = await writeTar({ "demo-1.0/PKG-INFO": "Name: last\n" });
    const sdist = await openSdist(gzipSync(Buffer.concat([tar.subarray(0, 1024), more])));
    expect(sdist.distribution?.name).toBe("last");
  });

  test.each<[why: string, change: (gzipped: Uint8Array) => Uint8Array]>([
    ["zeros", (gzipped) => Buffer.concat([gzipped, Buffer.alloc(512)])],
    ["anything else", (gzipped) => Buffer.concat([gzipped, Buffer.from([1, 0])])],
    ["a member of nothing", (gzipped) => Buffer.concat([gzipped, gzipSync("")])],
  ])("what follows the archive does not count: %s", async (_, change) => {
    const sdist = await openSdist(change(await writeSdist({ "demo-1.0/PKG-INFO": "Name: demo\n" })));
    expect(sdist.distribution?.name).toBe("demo");
  });

  test("an archive may be gzipped in parts, and the parts have names, comments and more", async () => {
    const tar = await writeTar({ "demo-1.0/PKG-INFO": "Name: demo\n" });
    const parts = [gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))];
    expect((await openSdist(Buffer.concat(parts))).distribution?.name).toBe("demo");
    const labelled = parts.map((part) => withLabels(part));
    expect((await openSdist(Buffer.concat(labelled))).distribution?.name).toBe("demo");
    const more = Buffer.from("anything");
    expect((await openSdist(Buffer.concat([...labelled, more]))).distribution?.name).toBe("demo");
  });

  test("long names and names that are not ASCII are read", async () => {
    const name = `demo-1.0/${"größe/".repeat(40)}a.py`;
    const sdist = await open({ [name]: "A = 1\n", "./demo-1.0/b.py": "" });
    expect(sdist.tree.kind(name.slice("demo-1.0/".length))).toBe("file");
    expect(sdist.tree.kind("b.py")).toBe("file");
  });

  test("large files are known by name and not kept", async () => {
    const sdist = await open({
      "demo-1.0/data.bin": new Uint8Array(70_000),
      "demo-1.0/large.py": new Uint8Array(2 ** 20 + 1),
      "demo-1.0/source.py": new Uint8Array(70_000),
    });
    expect(sdist.tree.kind("data.bin")).toBe("file");
    for (const name of ["data.bin", "large.py"]) {
      expect(() => sdist.tree.read(name)).toThrow(expect.objectContaining({ reason: "too-large" }));
    }
    expect(sdist.tree.read("source.py")?.length).toBe(70_000);
    expect(sdist.tree.read("gone")).toBeUndefined();
  });
});

// Of a member that is not kept, all may have arrived by the time that it is passed over, with a part of the next one.
test.each([300, 70_000, 300_000])(
  "all members of a tar archive are read, beside some of %i bytes",
  async (size) => {
    const members: Record<string, SdistMember> = { ...OTHER };
    const source = `${"#".repeat(79)}\n`.repeat(500);
    for (let index = 0; index < 20; index++) {
      members[`demo-1.0/picture-${index}.png`] = Buffer.alloc(size, index);
      members[`demo-1.0/module_${index}.py`] = source;
    }
    const { tree } = await openSdist(await writeSdist(members));
    const read = Object.keys(members).filter(
      (name) => name.endsWith(".py") && tree.read(name.slice("demo-1.0/".length))?.length === source.length,
    );
    expect(read.length).toBe(20);
  },
);

describe("is refused", () => {
  const CUT_OFF = "is cut off: its end is missing";

  test.each<readonly [why: string, make: () => Promise<Uint8Array> | Uint8Array, message: string]>([
    ["no gzip", () => Buffer.from("hello"), "is no gzipped tar archive, or damaged (incorrect header check)"],
    ["empty", () => Buffer.from(""), CUT_OFF],
    [
      "gzip of text",
      () => gzipSync("hello ".repeat(200)),
      "is no gzipped tar archive, or damaged (Invalid tar number.)",
    ],
    ["half of it", async () => halfOf(await writeSdist(OTHER)), CUT_OFF],
    ["half of the tar archive", async () => gzipSync((await writeTar(OTHER)).subarray(0, 1200)), CUT_OFF],
    [
      "something behind more parts than are looked through",
      async () => {
        const parts = Array.from({ length: 1001 }, () => gzipSync(""));
        return Buffer.concat([...parts, await writeSdist(OTHER), Buffer.from("anything")]);
      },
      "is no gzipped tar archive, or damaged (incorrect header check)",
    ],
    ["a gzip header and no more", () => gzipSync("").subarray(0, 5), CUT_OFF],
    ["a name without an end", () => Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0, 0x61]), CUT_OFF],
    ["gzip without its checksum", async () => (await writeSdist(OTHER)).subarray(0, -8), CUT_OFF],
    [
      "a wrong length",
      async () => damagedAt(await writeSdist(OTHER), -2),
      "is no gzipped tar archive, or damaged (incorrect length check)",
    ],
    [
      "a way to compress that nobody knows",
      async () => damagedAt(await writeSdist(OTHER), 2),
      "is no gzipped tar archive, or damaged (unknown compression method)",
    ],
    [
      "a wrong checksum",
      async () => damagedAt(await writeSdist(OTHER), -6),
      "is no gzipped tar archive, or damaged (incorrect data check)",
    ],
    [
      "a damaged member header",
      async () => gzipSync(damagedAt(await writeTar(OTHER), 1024 + 3)),
      "is no gzipped tar archive, or damaged (Invalid tar header checksum.)",
    ],
  ])("an archive: %s", async (_why, make, message) => {
    await expect(openSdist(await make(), { filename: "demo-1.0.tar.gz" })).rejects.toMatchObject({
      code: "PYEP_FILE_ACCESS",
      reason: "corrupt",
      path: "demo-1.0.tar.gz",
      message,
    });
  });

  test("one that holds no project", async () => {
    await expect(openSdist(await writeSdist({ "docs/index.md": "" }))).rejects.toMatchObject({
      code: "PYEP_INVALID_SDIST",
    });
  });

  test("one that is larger than asked for", async () => {
    await expect(openSdist(await writeSdist(OTHER), { maxBytes: 10 })).rejects.toMatchObject({
      reason: "too-large",
    });
  });

  test("one that does not exist, or is no file", async () => {
    const root = temporaryDirectory({ "directory.tar.gz/": "" });
    await expect(openSdist(path.join(root, "gone.tar.gz"))).rejects.toMatchObject({
      code: "PYEP_FILE_ACCESS",
    });
    await expect(openSdist(path.join(root, "directory.tar.gz"))).rejects.toMatchObject({
      reason: "special-file",
    });
  });

  test("one that nobody waits for any more", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(openSdist(await writeSdist(OTHER), { signal: controller.signal })).rejects.toThrow("abort");
  });
});

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

/** With a field of its own, a name, a comment and a checksum in its header: RFC 1952. */
function withLabels(gzipped: Uint8Array): Uint8Array {
  const header = Buffer.from(gzipped.subarray(0, 10));
  header[3] = 2 | 4 | 8 | 16;
  const labelled = Buffer.concat([header, Buffer.from("\u0003\0abcdemo.tar\0a comment\0", "latin1")]);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(crc32(labelled) & 0xffff);
  return Buffer.concat([labelled, checksum, gzipped.subarray(10)]);
}

function damagedAt(bytes: Uint8Array, position: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const index = position < 0 ? copy.length + position : position;
  copy[index] = (copy[index] ?? 0) ^ 0xff;
  return copy;
}
