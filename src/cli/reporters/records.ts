/** What a program reads that reads along: one record in a line, its fields separated by one TAB. */
export function records(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join("\t")}\n`).join("");
}

/** Lines of a report, each ended. */
export function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join("");
}
