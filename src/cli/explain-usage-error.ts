import { existsSync } from "node:fs";
import path from "node:path";
import type { CommanderError } from "commander";
import type { PyepError } from "../metadata/pyep-error.ts";
import { mostSimilar } from "../metadata/similar-names.ts";
import { usageError } from "./usage-error.ts";
import { VERBS } from "./verbs.ts";

/** What to say to a first argument that is no verb. */
export function unknownVerb(name: string, cwd: string): PyepError {
  if (name.startsWith("-")) {
    return usageError(`option ${name} without a verb`, `options follow the verb: pyep list ${name}`);
  }
  if (existsSync(path.resolve(cwd, name))) {
    return usageError(`unknown verb ${name}`, `a target follows the verb: pyep list ${name}`);
  }
  const similar = mostSimilar(name, Object.keys(VERBS));
  return usageError(
    `unknown verb ${name}${similar === undefined ? "" : ` (did you mean ${similar}?)`}`,
    "pyep --help names the verbs",
  );
}

/** Puts an error of commander's parser into pyep's form: one sentence, then what to do. */
export function explainUsageError({ code, message }: CommanderError, verb: string): PyepError {
  const [sentence = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const quoted = /'([^']*)'/.exec(sentence)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption": {
      const didYouMean = suggestion === undefined ? "" : ` ${suggestion.replace("(Did", "(did")}`;
      return usageError(`unknown option ${quoted}${didYouMean}`, `pyep ${verb} --help names the options`);
    }
    case "commander.optionMissingArgument":
      return usageError(`option ${quoted} without its value`, `pyep ${verb} --help explains it`);
    case "commander.invalidArgument": {
      const plain = sentence
        .replace(/^option '[^']*?(--[\w-]+) [^']*' argument '(.*)' is invalid\. /s, "$1 $2: ")
        .replace(/Allowed choices are (.*)\.$/, "the choices are $1");
      return usageError(plain, `pyep ${verb} --help explains it`);
    }
    default:
      return usageError(sentence, `pyep ${verb} --help explains it`);
  }
}
