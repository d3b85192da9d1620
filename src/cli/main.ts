import { fstatSync, statSync, writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { OutputStream } from "./invocation.ts";
import { run } from "./program.ts";

/**
 * A stream of this process. A terminal is written to through Node's own stream, which knows its width and, on Windows,
 * its characters; anything else directly, since loading Node's streams takes longer than most answers.
 */
function outputStream(descriptor: 1 | 2, nodeStream: () => WriteStream): OutputStream {
  if (!mayBeTerminal(descriptor) || !nodeStream().isTTY) {
    return { isTTY: false, write: (text) => writeWhole(descriptor, text) };
  }
  const terminal = nodeStream();
  terminal.on("error", () => process.exit(0));
  return { isTTY: true, columns: terminal.columns, write: (text) => void terminal.write(text) };
}

/** Whether it is a character device other than /dev/null; on Windows that cannot always be told. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return true;
  }
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // Whoever read this has seen enough: `| head -1`.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      // A pipe that another process has made non-blocking, and that is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function currentDirectory(): string {
  try {
    return process.cwd();
  } catch {
    writeWhole(2, "error: the current directory does not exist any more\nhint: change to one that does\n");
    return process.exit(2);
  }
}

/** A promise that nobody keeps ends a process as if it had nothing to say. */
function stuck(): Promise<never> {
  return new Promise((_resolve, reject) => {
    process.once("beforeExit", () => reject(new Error("the answer never came")));
  });
}

async function main(): Promise<void> {
  const exitCode = await run({
    argv: process.argv.slice(2),
    cwd: currentDirectory(),
    env: process.env,
    stdout: outputStream(1, () => process.stdout),
    stderr: outputStream(2, () => process.stderr),
    stuck: stuck(),
  });
  // Setting it loads a part of Node.
  if (exitCode !== 0) process.exitCode = exitCode;
}

// There is no handler for SIGINT: it ends the process at once, which a shell calls exit code 130.
void main();
