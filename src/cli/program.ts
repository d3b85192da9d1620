import { Command, CommanderError } from "commander";
import { EXIT_ANSWERED } from "./invocation.ts";
import type { Invocation } from "./invocation.ts";
import { ownVersion } from "./own-version.ts";
import { VERBS } from "./verbs.ts";

/** Runs `pyep` and gives its exit code. Takes everything from the invocation and writes to its streams only. */
export async function run(invocation: Invocation): Promise<number> {
  const argv = withoutHelpVerb(invocation.argv);
  try {
    const answered = answer(argv, invocation);
    return await (invocation.stuck === undefined ? answered : Promise.race([answered, invocation.stuck]));
  } catch (error) {
    // Help that was asked for ends in such an error, too.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT_ANSWERED;
    const { reportFailure } = await import("./report-failure.ts");
    return reportFailure(error, { ...invocation, argv });
  }
}

async function answer([verb, ...args]: readonly string[], invocation: Invocation): Promise<number> {
  if (verb === undefined || verb === "--help" || verb === "-h") {
    const { NEWCOMERS_HELP, FURTHER_HELP } = await import("./help.ts");
    invocation.stdout.write(NEWCOMERS_HELP + (verb === undefined ? "" : FURTHER_HELP));
    return EXIT_ANSWERED;
  }
  if (verb === "--version" || verb === "-V") {
    invocation.stdout.write(`${ownVersion()}\n`);
    return EXIT_ANSWERED;
  }
  return runVerb(verb, args, invocation);
}

async function runVerb(name: string, args: readonly string[], invocation: Invocation): Promise<number> {
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (load === undefined) {
    const { unknownVerb } = await import("./explain-usage-error.ts");
    throw unknownVerb(name, invocation.cwd);
  }
  const verb = await load();
  const { stdout, stderr } = invocation;
  const command = new Command(`pyep ${name}`)
    .description(verb.summary)
    .usage(verb.usage)
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", verb.help)
    // Without the choices and the default, which the descriptions name.
    .configureHelp({ optionDescription: ({ description }) => description })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  verb.define(command);
  command.parse(args, { from: "user" });
  return verb.run(command, invocation);
}

/** `pyep help list` is `pyep list --help`, `pyep help` is `pyep --help`. */
function withoutHelpVerb(argv: readonly string[]): readonly string[] {
  const [first, verb, ...rest] = argv;
  if (first !== "help") return argv;
  if (verb === undefined) return ["--help"];
  return Object.hasOwn(VERBS, verb) ? [verb, "--help"] : [verb, ...rest];
}
