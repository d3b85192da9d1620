import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** Files to write, by their path below the directory; a path that ends in `/` is an empty directory. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A directory with these files, which is gone when the test is over. */
export function temporaryDirectory(files: Files = {}): string {
  const directory = mkdtempSync(path.join(tmpdir(), "pyep-test-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFiles(directory, files);
  return directory;
}

/** Writes files below a directory. */
export function writeFiles(directory: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    if (name.endsWith("/")) {
      mkdirSync(file, { recursive: true });
    } else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}
