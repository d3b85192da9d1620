// Longer than what people write.
const LONG_LINE = 200;
// Code that is pushed out of sight: `import os;` and then a screen of blanks.
const MANY_BLANKS = /(?<![ \t])[ \t]{40,}\S/;
const EXECUTES = /(?<![.\w])(?:exec|eval|compile)\s*\(/;
const DECODES =
  /\b(?:base64|[ab](?:16|32|64|85)decode|binascii|bz2|codecs|fromhex|lzma|marshal|rot_?13|unhexlify|zlib)\b/;
const NAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["__import__", /\b__import__\b/],
  ["builtins", /\b(?:__)?builtins(?:__)?\b/],
  ["ctypes", /\bctypes\b/],
  ["getattr", /\bgetattr\s*\(/],
  ["http", /\bhttp\b/],
  ["importlib", /\bimportlib\b/],
  ["os.exec", /\bos\s*\.\s*(?:exec|spawn|posix_spawn)\w*/],
  ["os.popen", /\bos\s*\.\s*popen\b/],
  ["os.system", /\bos\s*\.\s*system\b/],
  ["pickle", /\bpickle\b/],
  ["requests", /\brequests\b/],
  ["socket", /\bsocket\b/],
  ["subprocess", /\bsubprocess\b/],
  ["sys.path", /\bsys\s*\.\s*path\b/],
  ["urllib", /\burllib\b/],
];
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;
const OUTSIDE_ASCII = /[^\0-\x7f]/;

/** What there is to say about code that nobody knows: facts of its text, no verdicts. */
export function textFacts(source: string): string[] {
  const longest = source.split(/[\r\n]/).reduce((most, line) => Math.max(most, line.length), 0);
  const names = NAMES.filter(([, pattern]) => pattern.test(source)).map(([name]) => name);
  return [
    longest > LONG_LINE ? `${withThousands(longest)} characters on one line` : "",
    MANY_BLANKS.test(source) ? "code behind a long run of blanks" : "",
    runs(source),
    names.length > 0 ? `names ${names.join(", ")}` : "",
    BIDIRECTIONAL.test(source) ? "bidirectional controls in its text" : "",
    CONTROLS.test(source) ? "control characters in its text" : "",
    OUTSIDE_ASCII.test(source) ? "characters outside ASCII in its text" : "",
  ].filter((fact) => fact !== "");
}

function runs(source: string): string {
  const executes = EXECUTES.test(source);
  if (DECODES.test(source)) return executes ? "decodes and executes text" : "decodes text";
  return executes ? "executes text" : "";
}

/** 2911: `2,911` */
function withThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
