import type { Config } from "../metadata/config-parser.ts";
import type { DeclaredGroup } from "./declared-entry.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { ProjectFinding, ProjectFindings } from "./project-findings.ts";
import { pointRange } from "./project-findings.ts";
import type { Undecided } from "./project.ts";
import {
  iniEntryPoints,
  linesOf,
  optionRange,
  parseSetupCfg,
  sectionEntryPoints,
  SETUP_CFG,
} from "./setup-cfg.ts";
import type { SetupCfgEntryPoints } from "./setup-cfg.ts";

/** What setup.py or setup.cfg declares. */
export interface LegacyReading {
  readonly path: string;
  readonly groups: readonly DeclaredGroup[];
  /** Why there may be others. */
  readonly undecided: readonly Undecided[];
  /** What is wrong with entries of setup.cfg, which counts where these are taken. */
  readonly faults: readonly LegacyFault[];
  /** Where an INI text is given in place of groups. */
  readonly textRange?: TextRange;
  /** That text, which setuptools before 61 writes as it is. */
  readonly verbatim?: string;
  /** pbr has it from its own section, and puts it in the place of what setup.py gives. */
  readonly isPbr?: true;
}

/** Something wrong with the entries, and what setuptools does about it. */
interface LegacyFault extends ProjectFinding {
  readonly fate: "ignored" | "rejected";
}

const SECTION = "options.entry_points";

/**
 * The entry points of a setup.cfg; `undefined` where it declares none.
 *
 * @param isPbr whether pbr reads it, too, as setup.py can have it do.
 * @param readFile a file of the project, decoded.
 * @param hasSectioned whether an INI text is read as importlib.metadata does (setuptools 61 and later), which ignores
 * what stands in front of the first header, or by pkg_resources, which refuses it.
 */
export function readSetupCfg(
  text: string,
  isPbr: boolean,
  readFile: (path: string) => string | undefined,
  hasSectioned: boolean,
  findings: ProjectFindings,
): LegacyReading | undefined {
  const { config, errors } = parseSetupCfg(text);
  for (const { message, line, column = 1, pythonException } of errors) {
    const rule = pythonException?.startsWith("Interpolation") === true ? "EP706" : "EP000";
    findings.syntax(`${message}; setuptools refuses the build`, SETUP_CFG, pointRange(line, column), rule);
  }
  reportDefaults(config, findings);
  reportWrongSections(config, isPbr, findings);
  const hasPbrSection = isPbr && config.sections.has("entry_points");
  const option = hasPbrSection ? undefined : readOption(config, readFile, hasSectioned, findings);
  if (option !== undefined && option.groups.length > 0) return option;
  const section = config.sections.get(hasPbrSection ? "entry_points" : SECTION);
  if (section !== undefined) {
    const found = sectionEntryPoints(
      section,
      isPbr ? "setup.cfg entry_points" : "setup.cfg options.entry_points",
    );
    const empty = [...section.values()].some(({ lines }) => lines.length === 0);
    return {
      path: SETUP_CFG,
      groups: found.groups,
      undecided: [],
      faults: faultyLines(found, empty),
      ...(hasPbrSection ? { isPbr: true } : {}),
    };
  }
  return option;
}

/** `[options] entry_points`: an INI text, or the files that hold it. */
function readOption(
  config: Config,
  readFile: (path: string) => string | undefined,
  hasSectioned: boolean,
  findings: ProjectFindings,
): LegacyReading | undefined {
  const option = config.sections.get("options")?.get("entry_points");
  if (option === undefined || option.value === "") return undefined;
  if (!option.value.startsWith("file:")) {
    const found = iniEntryPoints(option.lines, SETUP_CFG, "setup.cfg options.entry_points");
    return {
      path: SETUP_CFG,
      groups: found.groups,
      undecided: [],
      faults: [...faultyLines(found, false), ...linesBeforeHeaders(found, SETUP_CFG, hasSectioned)],
      textRange: optionRange("entry_points", option),
      verbatim: option.value,
    };
  }
  const paths = option.value.slice("file:".length).split(",");
  const groups: DeclaredGroup[] = [];
  const faults: LegacyFault[][] = [];
  const texts: string[] = [];
  for (const path of paths.map((one) => one.trim())) {
    const content = readFile(path);
    if (content === undefined) {
      const message = `setuptools finds no file ${path} and writes no entry points of it`;
      findings.add("ignored", {
        rule: "EP605",
        message,
        path: SETUP_CFG,
        range: optionRange("entry_points", option),
      });
      continue;
    }
    const found = iniEntryPoints(linesOf(content), path, "setup.cfg options.entry_points");
    faults.push([...faultyLines(found, false, path), ...linesBeforeHeaders(found, path, hasSectioned)]);
    groups.push(...found.groups);
    texts.push(content);
  }
  const textRange = optionRange("entry_points", option);
  return {
    path: SETUP_CFG,
    groups,
    undecided: [],
    faults: faults.flat(),
    textRange,
    verbatim: texts.join("\n"),
  };
}

function faultyLines(
  { errors }: SetupCfgEntryPoints,
  hasEmptyGroup: boolean,
  path = SETUP_CFG,
): readonly LegacyFault[] {
  // "console_scripts =", then "demo = demo:main" at the margin: that line is another option, with an odd value.
  const rule = hasEmptyGroup ? "EP701" : "EP402";
  const hint = hasEmptyGroup ? "; the entries of a group must be indented" : "";
  return errors.map(({ message, range }) => ({
    fate: "rejected",
    rule,
    message: `${message}${hint}; setuptools refuses the build`,
    path,
    range,
  }));
}

function linesBeforeHeaders(
  { beforeHeaders }: SetupCfgEntryPoints,
  path: string,
  hasSectioned: boolean,
): readonly LegacyFault[] {
  const consequence = hasSectioned ? "ignores it" : "refuses the build";
  return beforeHeaders.map(({ message, range }) => ({
    fate: hasSectioned ? "ignored" : "rejected",
    rule: "EP708",
    message: `${message}; setuptools ${consequence}`,
    path,
    range,
  }));
}

function reportDefaults({ defaults }: Config, findings: ProjectFindings): void {
  for (const [name, option] of defaults) {
    const message = `"${name}" in [DEFAULT] becomes an option of every section, and setuptools refuses the build`;
    findings.add("rejected", { rule: "EP701", message, path: SETUP_CFG, range: optionRange(name, option) });
    return;
  }
}

function reportWrongSections(config: Config, isPbr: boolean, findings: ProjectFindings): void {
  const report = (fate: "rejected" | "ignored", message: string, line: number, length: number): void => {
    const range = { line, column: 1, endLine: line, endColumn: length + 1 };
    findings.add(fate, { rule: "EP703", message, path: SETUP_CFG, range });
  };
  const hyphenated = config.headers.get("options.entry-points");
  if (hyphenated !== undefined) {
    const message = "setuptools refuses the section [options.entry-points]; it is [options.entry_points]";
    report("rejected", message, hyphenated, "[options.entry-points]".length);
  }
  const pbr = config.headers.get("entry_points");
  if (pbr !== undefined && !isPbr && config.sections.get("entry_points")?.size !== 0) {
    const message =
      "only pbr reads [entry_points], for setup(pbr=True) in setup.py; setuptools reads [options.entry_points]";
    report("ignored", message, pbr, "[entry_points]".length);
  }
  for (const name of ["console_scripts", "gui_scripts"]) {
    const option = config.sections.get("options")?.get(name);
    if (option === undefined) continue;
    report(
      "ignored",
      `setuptools has no option ${name} in [options]; it belongs into [options.entry_points]`,
      option.line,
      name.length,
    );
  }
}
