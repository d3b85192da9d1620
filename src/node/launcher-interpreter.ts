import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const LONGEST_LINE = 4096;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;

/**
 * The command of a Windows launcher, as its `#!` line: `pytest.exe` that pip and setuptools make is a program, that
 * line, and a zip with a `__main__.py` appended. `undefined` where the file is no such launcher.
 *
 * @see https://distlib.readthedocs.io/en/latest/reference.html#the-distlib-scripts-package
 */
export function launcherCommand(file: string): string | undefined {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (read(descriptor, 0, 2).toString("latin1") !== "MZ") return undefined;
    const start = zipStart(descriptor, size);
    if (start === undefined) return undefined;
    const before = Math.max(0, start - LONGEST_LINE);
    const text = read(descriptor, before, start - before).toString("utf8");
    const line = /#!([^\r\n]*)\r?\n$/.exec(text)?.[1]?.trim();
    return line === "" ? undefined : line;
  } finally {
    closeSync(descriptor);
  }
}

/** Where an appended archive without a comment begins: its directory is told from its end. */
function zipStart(descriptor: number, size: number): number | undefined {
  if (size < END_SIZE) return undefined;
  const end = read(descriptor, size - END_SIZE, END_SIZE);
  if (end.length < END_SIZE || end.readUInt32LE(0) !== END_OF_DIRECTORY) return undefined;
  const start = size - END_SIZE - end.readUInt32LE(12) - end.readUInt32LE(16);
  return start > 0 ? start : undefined;
}

function read(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}
