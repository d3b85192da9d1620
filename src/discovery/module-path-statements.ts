import type { ProblemList } from "../metadata/problem.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { ImportedModule } from "./imported-module.ts";
import { pathStatements } from "./namespace-style.ts";
import type { PathStatement } from "./namespace-style.ts";
import { reachable } from "./reachable.ts";

/** What the file of a module does to its `__path__`, with a problem for each thing that reading alone does not tell. */
export function modulePathStatements({ name, file }: ImportedModule, problems: ProblemList): PathStatement[] {
  if (file === undefined) return [];
  const bytes = reachable(() => file.tree.read(file.name));
  if (bytes === undefined) {
    report("cannot be read, so that what it does to its __path__ is not known");
    return [];
  }
  if (file.name.endsWith(".pyc")) {
    if (/extend_path|declare_namespace/.test(latin1(bytes))) {
      report("is byte code, which is not read: it may extend its __path__");
    }
    return [];
  }
  // Extension modules have no __path__ to speak of.
  if (!/\.pyw?$/i.test(file.name)) return [];
  const statements = pathStatements(decodeUtf8(bytes) ?? latin1(bytes), name);
  for (const { kind, line, isConditional } of statements) {
    if (kind === "other") report("changes __path__ in a way that only running it would tell", line);
    else if (isConditional) report("sets its __path__ only under a condition, which is taken to hold", line);
  }
  return statements;

  function report(message: string, line?: number): void {
    problems.add({
      code: "PYEP_NOT_COMPUTED",
      message,
      severity: "warning",
      affects: "modules",
      path: file?.path ?? name,
      ...(line !== undefined && { line }),
    });
  }
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
