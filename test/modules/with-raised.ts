import { isRaised } from "../fixture/comparable.ts";
import type { ModuleAnswers, NamespaceAnswer } from "./module-answers.ts";

/**
 * What pyep answers without `strict`, with the interpreter's exception put in wherever that raises: there pyep must not
 * raise and gives its best answer.
 */
export function withRaised(actual: ModuleAnswers, expected: ModuleAnswers): ModuleAnswers {
  const settled = Object.entries(expected.namespaces).map(([name, answer]): [string, NamespaceAnswer] => {
    const found = actual.namespaces[name] ?? { missing: true };
    return [name, isRaised(answer) && !isRaised(found) ? answer : found];
  });
  return { ...actual, namespaces: Object.fromEntries(settled) };
}
