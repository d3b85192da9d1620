import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Tests make and remove thousands of small files: in memory, where the system has a place for that. What `os.tmpdir()`
 * gives is within one directory of the run, which is removed at its end.
 *
 * @returns {() => void}
 */
export function setup() {
  const directory = memoryDirectory() ?? mkdtempSync(path.join(tmpdir(), "pyep-tests-"));
  process.env["TMPDIR"] = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}

/** @returns {string | undefined} */
function memoryDirectory() {
  let directory;
  try {
    directory = mkdtempSync("/dev/shm/pyep-tests-");
  } catch {
    return undefined;
  }
  // Containers often mount it so that nothing can be started there, which tests of the command do.
  const script = path.join(directory, "script");
  writeFileSync(script, "#!/bin/sh\n", { mode: 0o755 });
  if (spawnSync(script).status === 0) return directory;
  rmSync(directory, { recursive: true });
  return undefined;
}
