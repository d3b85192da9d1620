import type { Problem } from "../metadata/problem.ts";

/** Whether the name of a member leads out of the directory into which its archive is unpacked. */
export function climbsOut(name: string): boolean {
  return (
    name.startsWith("/") ||
    /^[A-Za-z]:/.test(name) ||
    (name.includes("..") && name.split(/[\\/]/).includes(".."))
  );
}

/** Says that a member is named so. */
export function climbingOut(path: string, name: string): Problem {
  return memberProblem(path, `a member is named ${JSON.stringify(name)}, which leads out of the archive`);
}

/** What no well-meaning archive has. */
export function memberProblem(path: string, message: string): Problem {
  return { code: "PYEP_ARCHIVE_MEMBER", message, severity: "warning", affects: "files", path };
}
