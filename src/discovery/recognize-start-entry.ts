import type { StartupCode } from "./startup-code.ts";

/** Recognises what known tools write into `.start` files, an entry point a line. Nothing is called. */
export function recognizeStartEntry(text: string): StartupCode {
  const effect = { kind: "unknown" } as const;
  // _demo_editable_loader:init
  const loader = /^(_\w+_editable_loader):init$/.exec(text)?.[1];
  return loader === undefined
    ? { kind: "unknown", effect, files: [] }
    : { kind: "meson-python editable", effect, files: [`${loader}.py`] };
}
