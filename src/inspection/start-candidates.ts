import { recognizeStartEntry } from "../discovery/recognize-start-entry.ts";
import { splitlines, strip, universalNewlines } from "../metadata/python-str.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import { readIn } from "./hook-candidate.ts";
import type { HookCandidate, HookDirectory } from "./hook-candidate.ts";

/**
 * The entry points in a `.start` file, which the interpreter calls at its start from 3.15 on.
 *
 * @see https://peps.python.org/pep-0829/
 */
export function startCandidates(directory: HookDirectory, name: string, note: string): HookCandidate[] {
  const { bytes, problem } = readIn(directory, name);
  if (problem !== undefined) {
    const notes = [`cannot be read here (${problem})`];
    const nothing = { line: null, text: null, source: undefined, bytes: undefined, files: [] };
    return [{ kind: "start file", isRecognized: false, directory, name, ...nothing, notes }];
  }
  // One that is no UTF-8 is passed over by the interpreter.
  const content = bytes && decodeUtf8(bytes);
  if (content === undefined) return [];
  const candidates: HookCandidate[] = [];
  for (const [index, line] of splitlines(universalNewlines(content.replace(/^\ufeff/, ""))).entries()) {
    const text = strip(line);
    if (text === "" || text.startsWith("#")) continue;
    const { kind, files } = recognizeStartEntry(text);
    const isRecognized = kind !== "unknown";
    candidates.push({
      kind: isRecognized ? kind : "start file",
      isRecognized,
      directory,
      name,
      line: index + 1,
      text,
      source: text,
      bytes,
      files,
      notes: [note],
    });
  }
  return candidates;
}
