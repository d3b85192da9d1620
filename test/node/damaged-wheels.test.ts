import { expect, test } from "vitest";
import { FileAccessError, openWheel } from "../../src/index.ts";
import type { Wheel } from "../../src/index.ts";
import { DAMAGED_WHEELS } from "../fixture/damaged-wheels.ts";

// Each kind of damage gives the error or the problem that docs/errors.md promises, and hides nothing else.

const SOUND = ["demo"];
const CORRUPT = { code: "PYEP_FILE_ACCESS", reason: "corrupt" };

interface Opened {
  readonly entryPoints: readonly string[];
  readonly problems: readonly object[];
}

const REFUSED: Readonly<Record<string, object>> = {
  truncated: { ...CORRUPT, pythonException: "BadZipFile" },
  "sizes that no extra field of zip64 has": { ...CORRUPT, pythonException: "BadZipFile" },
  "a damaged extra field": { ...CORRUPT, pythonException: "BadZipFile" },
  "a member of a later format": { ...CORRUPT, pythonException: "NotImplementedError" },
  "no central directory": { ...CORRUPT, pythonException: "BadZipFile" },
  "empty file": { ...CORRUPT, pythonException: "BadZipFile" },
  "a name that is no UTF-8 though flagged so": { ...CORRUPT, pythonException: "UnicodeDecodeError" },
  "no dist-info": { code: "PYEP_INVALID_WHEEL" },
};

const unreadable = (message: RegExp): Opened => ({
  entryPoints: [],
  problems: [
    { code: "PYEP_UNREADABLE", message: expect.stringMatching(message) as string, severity: "error" },
  ],
});
const CLIMBS = { code: "PYEP_ARCHIVE_MEMBER", severity: "warning" };

const READ: Readonly<Record<string, Opened>> = {
  sound: { entryPoints: SOUND, problems: [] },
  zip64: { entryPoints: SOUND, problems: [] },
  "a member's sizes in an extra field of zip64": { entryPoints: SOUND, problems: [] },
  "an extra field that says nothing": { entryPoints: SOUND, problems: [] },
  "wrong CRC": unreadable(/^has a wrong CRC-32; CPython raises BadZipFile$/),
  "damaged data": unreadable(/^cannot be decompressed; CPython raises error$/),
  "encrypted member": unreadable(/^is encrypted; CPython raises RuntimeError$/),
  "unknown compression": unreadable(
    /^is compressed by the unknown method 77; CPython raises NotImplementedError$/,
  ),
  "another name before the data": unreadable(
    /^has another name in its local header; CPython raises BadZipFile$/,
  ),
  "absolute and climbing names": { entryPoints: SOUND, problems: [CLIMBS, CLIMBS, CLIMBS] },
  "a name in another encoding": { entryPoints: SOUND, problems: [] },
  "two dist-infos": { entryPoints: SOUND, problems: [{ code: "PYEP_ARCHIVE_MEMBER", rule: "EP808" }] },
  "dist-info of another name": {
    entryPoints: SOUND,
    problems: [{ code: "PYEP_ARCHIVE_MEMBER", rule: "EP808" }],
  },
  "50 MB of zeros": unreadable(/^larger than pyep reads$/),
  "60,000 members": { entryPoints: SOUND, problems: [] },
};

test("every kind is here", () => {
  const names = DAMAGED_WHEELS.map(({ name }) => name);
  expect([...Object.keys(REFUSED), ...Object.keys(READ)].toSorted()).toEqual(names.toSorted());
});

test.each(DAMAGED_WHEELS.filter(({ name }) => name in REFUSED))(
  "is refused: $name",
  async ({ name, filename, bytes }) => {
    await expect(openWheel(bytes(), { filename })).rejects.toMatchObject(REFUSED[name] ?? {});
  },
);

test.each(DAMAGED_WHEELS.filter(({ name }) => name in READ))(
  "is read, and what is wrong is said: $name",
  { timeout: 30_000 },
  async ({ name, filename, bytes }) => {
    const wheel = await openWheel(bytes(), { filename });
    expect(namesOf(wheel)).toEqual(READ[name]?.entryPoints);
    expect(wheel.problems).toMatchObject(READ[name]?.problems ?? []);
    expect(wheel.name).toBe("demo");
    await wheel.close();
  },
);

test("an error of an archive names it", async () => {
  await expect(openWheel(new Uint8Array(), { filename: "demo.whl" })).rejects.toThrow(FileAccessError);
  await expect(openWheel(new Uint8Array(), { filename: "demo.whl" })).rejects.toMatchObject({
    path: "demo.whl",
  });
});

function namesOf(wheel: Wheel): readonly string[] {
  return [...wheel.entryPoints].map(({ name }) => name);
}
