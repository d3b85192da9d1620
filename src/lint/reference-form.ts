import { PythonPattern } from "../metadata/python-pattern.ts";

/** What a value is, seen by the grammar of object references: well formed, or in which way not. */
export type ReferenceForm =
  | { readonly kind: "valid"; readonly module: string; readonly attr: string | null; readonly extras: string }
  /** `demo : main`: allowed by the specification, refused by pip. */
  | { readonly kind: "blanks"; readonly without: string }
  /** `demo:main()` */
  | { readonly kind: "call"; readonly without: string }
  /** `demo/cli.py:main`, `demo.py:main` */
  | { readonly kind: "path"; readonly dotted: string }
  /** `my-demo:main` */
  | { readonly kind: "hyphen"; readonly underscored: string }
  /** `demo::main`, `demo:`, `a:b:c` */
  | { readonly kind: "colons"; readonly single: string | undefined }
  /** `demo:main # run` */
  | { readonly kind: "comment"; readonly without: string }
  /** `demo:main\nevil = os:system` */
  | { readonly kind: "newline"; readonly trimmed: string | undefined }
  /** `demo.class:main`, `2demo:main` */
  | { readonly kind: "keyword"; readonly part: string }
  /** `demo:main []`, `demo:main [cli` */
  | { readonly kind: "extras"; readonly extras: string; readonly without: string }
  /** `{{ cookiecutter.module }}:main`: not written yet. */
  | { readonly kind: "template" }
  | { readonly kind: "invalid"; readonly reason: string };

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const WORD = new PythonPattern(String.raw`^[\w]+$`);
// An extra's name, https://packaging.python.org/en/latest/specifications/core-metadata/#provides-extra-multiple-use
const EXTRAS = /^\[\s*[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?(?:\s*,\s*[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)*\s*\]$/;

/**
 * Classifies the value of an entry point, by the most specific of what is wrong with it.
 *
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#data-model
 */
export function referenceForm(value: string): ReferenceForm {
  if (/\{\{|\{%/.test(value)) return { kind: "template" };
  const text = value.trim();
  if (/[\r\n]/.test(value)) {
    return { kind: "newline", trimmed: /[\r\n]/.test(text) ? undefined : text };
  }
  if (text === "") return { kind: "invalid", reason: "it is empty" };
  const comment = /\s+[#;].*$/.exec(text);
  if (comment !== null) return { kind: "comment", without: text.slice(0, comment.index) };
  const bracket = text.indexOf("[");
  if (bracket > 0 && !/['"]/.test(text.slice(bracket))) {
    const form = withoutExtras(text.slice(0, bracket).trimEnd());
    const extras = text.slice(bracket);
    if (form.kind !== "valid") return form;
    if (!EXTRAS.test(extras)) return { kind: "extras", extras, without: text.slice(0, bracket).trimEnd() };
    return { ...form, extras };
  }
  return withoutExtras(text);
}

function withoutExtras(text: string): ReferenceForm {
  if (/\(\s*\)$/.test(text)) {
    const without = text.replace(/\s*\(\s*\)$/, "");
    const form = withoutExtras(without);
    return form.kind === "valid" ? { kind: "call", without } : form;
  }
  const tight = text.replace(/\s*([.:])\s*/g, "$1");
  const blank = /\s/.exec(tight);
  if (blank !== null) {
    return { kind: "invalid", reason: `it has a blank after "${tight.slice(0, blank.index)}"` };
  }
  if (/[/\\]|\.py(?::|$)/.test(tight)) return { kind: "path", dotted: dottedPath(tight) };
  if (/::|^:|:$|:.*:/.test(tight)) return { kind: "colons", single: singleColon(tight) };
  const [module = "", attr = null] = tight.split(":");
  const parts = [...module.split("."), ...(attr?.split(".") ?? [])];
  const odd = parts.find((part) => !IDENTIFIER.test(part));
  if (odd !== undefined) return oddPart(odd, parts, tight);
  const keyword = parts.find((part) => KEYWORDS.has(part));
  if (keyword !== undefined) return { kind: "keyword", part: keyword };
  if (tight !== text) return { kind: "blanks", without: tight };
  return { kind: "valid", module, attr, extras: "" };
}

function oddPart(odd: string, parts: readonly string[], text: string): ReferenceForm {
  if (odd === "") return { kind: "invalid", reason: "a name is missing beside a dot" };
  if (odd.includes("-") && parts.every((part) => IDENTIFIER.test(underscored(part)))) {
    return { kind: "hyphen", underscored: underscored(text) };
  }
  if (WORD.for(odd).test(odd)) return { kind: "keyword", part: odd };
  return { kind: "invalid", reason: `"${odd}" is no Python name` };
}

function underscored(text: string): string {
  return text.replaceAll("-", "_");
}

/** `demo/cli.py:main` → `demo.cli:main` */
function dottedPath(text: string): string {
  const [file = "", ...rest] = text.split(":");
  const module = file
    .replace(/\.py$/, "")
    .replace(/^\.?[/\\]/, "")
    .replaceAll(/[/\\]+/g, ".")
    .replace(/\.__init__$/, "");
  return [module, ...rest].join(":");
}

/** `demo::main` → `demo:main`, `demo:` → `demo`; nothing where it is not clear which colon is meant. */
function singleColon(text: string): string | undefined {
  const once = text.replace(/:{2,}/, ":").replace(/:$/, "");
  return /^[^:]+(?::[^:]+)?$/.test(once) ? once : undefined;
}
