import path from "node:path";
import type { StartupHook } from "../../inspection/startup-hook.ts";
import { displayWidth } from "../display-width.ts";
import { escapeText } from "../escape-text.ts";
import { labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

const GAP = 4;

/**
 * Start-up hooks as text: on a terminal place, class, distribution and the code, shortened to the line, with what is
 * to be said about it below; piped class, kind, path, line, distribution, version, hash and the code in full.
 */
export function hooksText(hooks: readonly StartupHook[], layout: TextLayout): string {
  if (!layout.isTTY) {
    return records(
      hooks.map((hook) =>
        [
          hook.class,
          hook.kind,
          hook.path,
          hook.line === null ? "" : String(hook.line),
          hook.distribution?.name ?? "",
          hook.distribution?.version ?? "",
          hook.sha256 ?? "",
          hook.text ?? "",
        ].map(escapeText),
      ),
    );
  }
  const places = hooks.map(place);
  const placeWidth = Math.max(0, ...places.map(displayWidth)) + GAP;
  const classWidth = Math.max(0, ...hooks.map((hook) => hook.class.length)) + GAP;
  const report = hooks.flatMap((hook, index) => {
    const owner = hook.distribution === null ? [] : [labelDistribution(hook.distribution)];
    const taken = placeWidth + classWidth + displayWidth(owner.join("")) + owner.length * GAP;
    const code = hook.text === null ? [] : [shortened(hook.text, layout.columns - taken)];
    const cells = [[places[index] ?? "", hook.class, ...owner, ...code]];
    const [row = []] = alignedRows([...cells, [" ".repeat(placeWidth - GAP), " ".repeat(classWidth - GAP)]], {
      columns: Infinity,
      gap: GAP,
      style: (cell, column) => style(cell, column, hook, layout),
    });
    return [...row, ...hook.notes.map((note) => " ".repeat(placeWidth) + escapeText(note))];
  });
  return lines(report);
}

/** A hook of the published document: of a wheel its member, of an environment the absolute path. */
export function hookJSON(hook: StartupHook, directory: string | undefined): unknown {
  const file = directory === undefined ? hook.path : path.resolve(directory, hook.path);
  return { ...hook, path: file, text: hook.text === null ? null : hook.text.slice(0, MAX_TEXT) };
}

const MAX_TEXT = 4096;

/** `.venv-cache.pth:1` */
function place({ path: file, line }: StartupHook): string {
  const name = escapeText(file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1));
  return line === null ? name : `${name}:${line}`;
}

/** Only code is shortened: a person wants to see its beginning, and all of it is there for programs. */
function shortened(text: string, width: number): string {
  const escaped = escapeText(text);
  const room = Math.max(width, 24);
  return displayWidth(escaped) <= room ? escaped : `${escaped.slice(0, room - 1)}…`;
}

function style(cell: string, column: number, hook: StartupHook, { color }: TextLayout): string {
  if (column === 0) return color.name(cell);
  return column === 1 && hook.class === "unknown" ? color.warning(cell) : cell;
}
