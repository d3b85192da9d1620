import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { ConditionTarget } from "./condition.ts";
import { findDynamicNames } from "./dynamic-names.ts";
import type { DynamicNames } from "./dynamic-names.ts";
import type { ModuleIdentity } from "./module-name.ts";
import { NameFlow } from "./name-flow.ts";
import type { FlowFacts } from "./flow-facts.ts";
import type { Binding } from "./name-scope.ts";
import { readStatements } from "./read-statements.ts";
import { findSysPathEdits } from "./sys-path-edits.ts";
import type { SysPathEdits } from "./sys-path-edits.ts";

/** The names of a module after its import, as far as its source tells, and what it imports. */
export interface ModuleNames extends Readonly<FlowFacts> {
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly dynamic: DynamicNames;
  /** Whether it may put other modules into `sys.modules`, or finders to work. */
  readonly editsSysModules: boolean;
  readonly sysPathEdits: SysPathEdits;
}

// sys.modules[__name__] …, sys.modules["x"] = …, sys.modules.update(…), sys.meta_path.append(…)
const SYS_MODULES =
  /sys\.modules\s*\[\s*__name__\s*\]|sys\.modules\s*\[[^\]\n]*\]\s*=(?!=)|sys\.modules\s*\.\s*(?:update|setdefault)\b|from\s+sys\s+import\s[^\n]*\bmodules\b|\bmeta_path\b/;

/**
 * Reads the names of a module from its tree. @throws {RangeError} where it nests too deeply.
 *
 * @param text the whole source; the tree may be of one without the bodies of functions.
 */
export function readModuleNames(
  text: string,
  root: SyntaxNode,
  module: ModuleIdentity,
  target: ConditionTarget,
): ModuleNames {
  const flow = new NameFlow(readStatements(root, target, text.includes(":=")), module, true);
  const { exported } = flow.facts;
  // numpy adds to its __all__ in a function that it calls.
  if (exported !== undefined && isNamedInFunctions("__all__", text, root.text)) exported.isComplete = false;
  return {
    ...flow.facts,
    bindings: flow.scope.bindings(),
    dynamic: findDynamicNames(text, root),
    editsSysModules: SYS_MODULES.test(text),
    sysPathEdits: findSysPathEdits(text),
  };
}

function isNamedInFunctions(name: string, text: string, parsed: string): boolean {
  return text.split(name).length !== parsed.split(name).length;
}
