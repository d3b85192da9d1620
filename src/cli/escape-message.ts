import { escapeText } from "./escape-text.ts";

const LONGEST = 600;

/**
 * {@link escapeText} for a sentence that people read. A name or a value in it may be of any length: of a very long one
 * the middle is left out, which the formats for machines have.
 */
export function escapeMessage(message: string): string {
  if (message.length <= LONGEST) return escapeText(message);
  return `${escapeText(message.slice(0, LONGEST / 2))}…${escapeText(message.slice(-LONGEST / 2))}`;
}
