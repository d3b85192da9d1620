// What Debian and Ubuntu ship: it installs a handler for crashes where there is one.
const APPORT = [
  "try:",
  "import apport_python_hook",
  "except ImportError:",
  "pass",
  "else:",
  "apport_python_hook.install()",
].join("\n");

/** Whether a sitecustomize or usercustomize does nothing, or what Debian's does: comments and blanks do not count. */
export function isHarmlessCustomization(source: string): boolean {
  const code = source
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .join("\n");
  return code === "" || code === APPORT;
}
