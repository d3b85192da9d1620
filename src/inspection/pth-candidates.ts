import { parsePthFile } from "../discovery/pth-file.ts";
import type { SiteRules } from "../discovery/site-rules.ts";
import { recognizeStartupCode } from "../discovery/startup-code.ts";
import type { StartupEffect } from "../discovery/startup-code.ts";
import { decodeAnyhow, readIn } from "./hook-candidate.ts";
import type { HookCandidate, HookDirectory } from "./hook-candidate.ts";

/** A line of code in a `.pth` file. */
export interface PthCandidate extends HookCandidate {
  readonly effect: StartupEffect;
}

const UNDECODABLE =
  "not UTF-8: in a UTF-8 locale the interpreter does not start, in another it may read this line";

/** The lines of code in a `.pth` file, or the file itself where it cannot be read. */
export function pthCandidates(
  directory: HookDirectory,
  name: string,
  decoding: SiteRules["pthDecoding"],
): PthCandidate[] {
  const { bytes, problem } = readIn(directory, name);
  if (problem !== undefined) return [unreadable(directory, name, problem)];
  if (bytes === undefined) return [];
  const lines = parsePthFile(bytes, decoding);
  const readable = lines ?? parsePthFile(new TextEncoder().encode(decodeAnyhow(bytes)), decoding) ?? [];
  const candidates: PthCandidate[] = [];
  for (const { kind, text, line } of readable) {
    if (kind === "path") continue;
    // A bare `import ` is a syntax error: the interpreter drops the rest of the file.
    if (text.trim() === "import") break;
    const code = recognizeStartupCode(text);
    candidates.push({
      kind: code.kind,
      isRecognized: code.kind !== "unknown" && lines !== undefined,
      directory,
      name,
      line,
      text,
      source: text,
      bytes,
      files: code.files,
      effect: code.effect,
      notes: lines === undefined ? [UNDECODABLE] : [],
    });
  }
  return candidates;
}

function unreadable(directory: HookDirectory, name: string, problem: string): PthCandidate {
  return {
    kind: "path configuration",
    isRecognized: false,
    directory,
    name,
    line: null,
    text: null,
    source: undefined,
    bytes: undefined,
    files: [],
    effect: { kind: "unknown" },
    notes: [`cannot be read here (${problem}); the interpreter may run lines of it`],
  };
}
