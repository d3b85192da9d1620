/** A text encoding of Python's. */
export interface PythonCodec {
  /** In lower case, with hyphens: `utf-8`, `iso-8859-1`, `cp1252`. */
  readonly name: string;
  /** The text; `undefined` where Python's strict codec refuses the bytes. */
  decode(bytes: Uint8Array): string | undefined;
}

// What WHATWG's encodings call what Python calls otherwise; those of the East are the same but for rare characters.
const PYTHON_ALIASES: ReadonlyMap<string, string> = new Map([
  ["u8", "utf-8"],
  ["utf", "utf-8"],
  ["utf8", "utf-8"],
  ["utf-8-sig", "utf-8"],
  ["latin", "iso-8859-1"],
  ["latin1", "iso-8859-1"],
  ["latin-1", "iso-8859-1"],
  ["l1", "iso-8859-1"],
  ["iso-latin-1", "iso-8859-1"],
  ["us-ascii", "ascii"],
  ["646", "ascii"],
  ["latin2", "iso-8859-2"],
  ["latin-9", "iso-8859-15"],
  ["latin9", "iso-8859-15"],
  ["latin5", "iso-8859-9"],
  ["sjis", "shift-jis"],
  ["eucjp", "euc-jp"],
  ["euckr", "euc-kr"],
  ["gb2312", "gbk"],
  ["cp936", "gbk"],
]);

const BY_DECODER =
  /^(?:iso-8859-(?:[2-8]|10|13|14|15)|windows-125[0134578]|windows-1256|koi8-[ru]|gbk|gb18030|big5|shift-jis|euc-jp|euc-kr)$/;

/** The codec of a coding cookie's name, as `codecs.lookup` finds it; `undefined` where it is not known. */
export function pythonCodec(label: string): PythonCodec | undefined {
  const written = label.toLowerCase().replaceAll("_", "-");
  // iso8859-15, iso-8859-15, cp1251, windows-1251; what stands behind utf-8- and iso-8859-1- is ignored: utf-8-unix
  const spelled = written
    .replace(/^iso-?8859-?/, "iso-8859-")
    .replace(/^cp(125\d)$/, "windows-$1")
    .replace(/^(utf-8|iso-8859-1|latin-1|iso-latin-1)-.*$/, "$1");
  const name = PYTHON_ALIASES.get(spelled) ?? spelled;
  switch (name) {
    case "utf-8":
      return { name, decode: (bytes) => decodeWith("utf-8", bytes) };
    case "ascii":
      return { name, decode: (bytes) => (bytes.some((byte) => byte > 0x7f) ? undefined : latin1(bytes)) };
    case "iso-8859-1":
      return { name, decode: latin1 };
    case "iso-8859-9":
      return {
        name,
        decode: (bytes) => latin1(bytes).replace(/[ÐÝÞðýþ]/g, (letter) => TURKISH[letter] ?? ""),
      };
    case "windows-1252":
      return { name, decode: windows1252 };
    default:
      return BY_DECODER.test(name) ? { name, decode: (bytes) => decodeWith(name, bytes) } : undefined;
  }
}

const TURKISH: Readonly<Record<string, string>> = { Ð: "Ğ", Ý: "İ", Þ: "Ş", ð: "ğ", ý: "ı", þ: "ş" };

// "\0" where the code page has nothing. By hand, because Node 20 decodes windows-1252 as if it were Latin-1.
const WINDOWS_1252_C1 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

function windows1252(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes).replace(
    /[\x80-\x9f]/g,
    (character) => WINDOWS_1252_C1[character.charCodeAt(0) - 0x80] ?? "",
  );
  return text.includes("\0") ? undefined : text;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    // WHATWG gives control characters where a Windows code page, as Python has it, has nothing.
    return label.startsWith("windows-") && /[\x80-\x9f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
