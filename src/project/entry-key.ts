/** Equal for declarations that say the same: of two of them in two places, dropping one loses nothing. */
export function entryKey(entry: {
  readonly group: string;
  readonly name: string;
  readonly value: string;
}): string {
  return JSON.stringify([entry.group, entry.name, entry.value]);
}
