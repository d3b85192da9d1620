import type { Distribution } from "../metadata/distribution.ts";
import { pathOf, readIn } from "./hook-candidate.ts";
import type { HookCandidate } from "./hook-candidate.ts";
import { HOOK_WRITERS } from "./hook-writers.ts";
import type { HookWriter } from "./hook-writers.ts";
import type { RecordEntry, RecordEvidence } from "./record-evidence.ts";
import type { StartupHook } from "./startup-hook.ts";
import { textFacts } from "./text-facts.ts";

/**
 * Judges a hook. A file's name counts for nothing; the text has to be one that a tool writes, the file has to be that
 * tool's, and neither it nor what it brings to run may have changed since it was installed.
 */
export function classifyHook(candidate: HookCandidate, evidence: RecordEvidence): StartupHook {
  const { kind, directory, name, line, text, bytes } = candidate;
  const path = pathOf(directory, name);
  const entries = evidence.entries(path, bytes);
  const writer = candidate.isRecognized ? HOOK_WRITERS[kind] : undefined;
  const owner = ownerOf(entries, writer) ?? ownedByWheel(evidence);
  const doubts: string[] = [];
  const remarks: string[] = [];

  if (entries.length === 0) recordless(candidate, writer, evidence, doubts, remarks);
  if (owner?.hash === "mismatch") {
    const since = evidence.wheel === undefined ? "changed since it was installed: " : "";
    doubts.push(`${since}RECORD has another hash`);
  }
  if (writer !== undefined) {
    if (owner !== undefined) foreign(writer, owner.distribution, evidence, doubts);
    broughtFiles(candidate, writer, owner, evidence, doubts, remarks);
  }
  const others = new Set(entries.map(({ distribution }) => distribution)).size - 1;
  if (others > 0) remarks.push(`named by the RECORD of ${others + 1} distributions`);
  if (evidence.wheel !== undefined) {
    remarks.push("installing this wheel makes every start of the interpreter run it");
  }
  const verdict = writer === undefined || doubts.length > 0 ? "unknown" : writer.class;
  return {
    class: verdict,
    kind,
    path,
    line,
    text,
    sha256: bytes === undefined ? null : evidence.digest(path, bytes),
    distribution: owner ? { name: owner.distribution.name, version: owner.distribution.version } : null,
    recordHash: owner?.hash ?? "absent",
    notes: [...candidate.notes, ...facts(candidate, verdict), ...doubts, ...remarks],
  };
}

/** One whose hash agrees before one whose does not, and of those the tool's own. */
function ownerOf(entries: readonly RecordEntry[], writer: HookWriter | undefined): RecordEntry | undefined {
  const matching = entries.filter(({ hash }) => hash === "match");
  return matching.find(({ distribution }) => isWriters(writer, distribution)) ?? matching[0] ?? entries[0];
}

function ownedByWheel({ wheel }: RecordEvidence): RecordEntry | undefined {
  return wheel && { distribution: wheel, hash: "absent" };
}

function isWriters(writer: HookWriter | undefined, { normalizedName }: Distribution): boolean {
  if (writer === undefined || writer.projects === "any") return writer !== undefined;
  return normalizedName !== null && writer.projects.includes(normalizedName);
}

function recordless(
  { directory }: HookCandidate,
  writer: HookWriter | undefined,
  evidence: RecordEvidence,
  doubts: string[],
  remarks: string[],
): void {
  if (evidence.wheel !== undefined) {
    remarks.push("RECORD does not name this member");
    return;
  }
  const fact = "no distribution's RECORD names this file";
  const unlisted = writer && evidence.unlisted(writer.projects, directory.path);
  if (writer?.unrecorded !== undefined) remarks.push(`${fact}; ${writer.unrecorded}`);
  else if (unlisted !== undefined) remarks.push(`${fact}; ${labelOf(unlisted)} has none`);
  else doubts.push(fact);
}

/** The right text in the wrong hands: what it brings to run is then another's, too. */
function foreign(writer: HookWriter, owner: Distribution, evidence: RecordEvidence, doubts: string[]): void {
  if (!isWriters(writer, owner)) {
    doubts.push(`such a line is written by ${writer.tool}, this one is brought by ${labelOf(owner)}`);
  }
  if (writer.class !== "editable") return;
  if (evidence.wheel !== undefined) {
    doubts.push("such a line belongs to an editable install, not into a wheel");
  } else if (!owner.editable) {
    doubts.push(
      `such a line belongs to an editable install; by its direct_url.json ${labelOf(owner)} is none`,
    );
  }
}

function broughtFiles(
  { directory, files }: HookCandidate,
  writer: HookWriter,
  owner: RecordEntry | undefined,
  evidence: RecordEvidence,
  doubts: string[],
  remarks: string[],
): void {
  for (const file of files) {
    const fact = `runs ${file}, which`;
    const { bytes } = readIn(directory, file);
    if (bytes === undefined) {
      (writer.class === "editable" ? doubts : remarks).push(`${fact} is not beside it`);
      continue;
    }
    const entries = evidence.entries(pathOf(directory, file), bytes);
    const [stranger] = entries;
    const own = entries.filter(
      ({ distribution }) =>
        distribution === owner?.distribution ||
        (writer.projects !== "any" && isWriters(writer, distribution)),
    );
    if (own.length > 0) {
      const isChanged = own.every(({ hash }) => hash === "mismatch");
      if (isChanged) doubts.push(`${fact} has changed since it was installed`);
    } else if (stranger !== undefined) {
      doubts.push(`${fact} ${labelOf(stranger.distribution)} brings`);
    } else if (owner !== undefined) {
      doubts.push(`${fact} no RECORD names`);
    } else if (writer.unrecorded !== undefined) {
      remarks.push(`${fact} no RECORD names`);
    }
  }
}

function facts({ name, source }: HookCandidate, verdict: StartupHook["class"]): string[] {
  const found = verdict === "unknown" && source !== undefined ? textFacts(source) : [];
  if (name.startsWith(".")) found.push("hidden file");
  return found.length > 0 ? [found.join("; ")] : [];
}

function labelOf({ name, version }: Distribution): string {
  return `${name ?? "a distribution without a name"} ${version ?? ""}`.trim();
}
