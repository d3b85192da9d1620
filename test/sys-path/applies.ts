import { valueFor } from "../fixture/by-version.ts";
import type { InterpreterLayoutName, SysPathCase } from "./sys-path-case.ts";

/** Whether a case is about such an interpreter. */
export function applies(
  { versions, layout, documented }: SysPathCase,
  interpreter: { readonly version: string; readonly layout: InterpreterLayoutName },
): boolean {
  if (documented !== undefined) return false;
  if (layout !== undefined && layout !== interpreter.layout) return false;
  return versions === undefined || valueFor({ [versions]: true }, interpreter.version) === true;
}
