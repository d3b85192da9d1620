import { possibleBranches, blockEnd } from "./block-end.ts";
import type { BlockEnd } from "./block-end.ts";
import type { FlowFacts, ImportEvent } from "./flow-facts.ts";
import { absoluteName } from "./module-name.ts";
import type { ModuleIdentity } from "./module-name.ts";
import type { NameSource } from "./name-scope.ts";
import { NameScope } from "./name-scope.ts";
import type { Statement, TryStatement } from "./statement.ts";

interface Certainty {
  /** Whether the statement runs for certain, and no handler lets a failed import in it pass. */
  readonly isCertain: boolean;
  /** Where the imports go to be done; `undefined` where they may not be done. */
  readonly events: ImportEvent[] | undefined;
  /** What a handler around it makes of a failed import. */
  readonly raisedAs: string | undefined;
  /** Whether there is a handler that may catch what is raised. */
  readonly isHandled: boolean;
}

const MAYBE: Certainty = { isCertain: false, events: undefined, raisedAs: undefined, isHandled: true };

/** An abstract run through the body of a module or class: which names are bound at its end, and by what. */
export class NameFlow {
  readonly scope: NameScope = new NameScope();
  readonly facts: FlowFacts = {
    stars: [],
    hints: new Set(),
    exported: undefined,
    attributes: new Map(),
    events: [],
  };
  readonly #module: ModuleIdentity;
  readonly #isModuleBody: boolean;
  /** Whether a condition that cannot be decided may have ended the function. */
  #mayHaveReturned = false;

  constructor(statements: readonly Statement[], module: ModuleIdentity, isModuleBody: boolean) {
    this.#module = module;
    this.#isModuleBody = isModuleBody;
    const { events } = this.facts;
    this.#run(statements, this.scope, { isCertain: true, events, raisedAs: undefined, isHandled: false });
  }

  #run(statements: readonly Statement[], scope: NameScope, certainty: Certainty): void {
    for (const statement of statements) {
      if (scope.isDead) return;
      this.#step(statement, scope, certainty);
    }
  }

  #step(statement: Statement, scope: NameScope, certainty: Certainty): void {
    const { line } = statement;
    switch (statement.kind) {
      case "import":
        for (const { name, bound, whole } of statement.modules) {
          this.#event(certainty, { kind: "import", line, module: name, names: undefined });
          this.#bindSubmodule(name, line, scope);
          const module = whole ? name : bound;
          scope.bind(bound, { kind: "module", line, module });
        }
        return;
      case "from":
        this.#importFrom(statement, scope, certainty);
        return;
      case "def":
        scope.bind(statement.name, { kind: "def", line, isDecorated: statement.isDecorated });
        return;
      case "class":
        scope.bind(statement.name, { kind: "class", line, statement });
        return;
      case "bind":
        for (const name of statement.names) scope.bind(name, { kind: "value", line, value: statement.value });
        return;
      case "annotation":
        this.facts.hints.add(statement.name);
        return;
      case "delete":
        for (const name of statement.names) scope.unbind(name);
        return;
      case "export": {
        if (statement.operation === "set") this.facts.exported = undefined;
        const exported = (this.facts.exported ??= { names: new Set(), isComplete: true });
        if (statement.names === undefined) exported.isComplete = false;
        for (const name of statement.names ?? []) {
          if (statement.operation === "remove") exported.names.delete(name);
          else exported.names.add(name);
        }
        return;
      }
      case "attribute": {
        const attributes =
          this.facts.attributes.get(statement.object) ?? new Map<string | undefined, number>();
        if (!attributes.has(statement.attribute)) attributes.set(statement.attribute, line);
        this.facts.attributes.set(statement.object, attributes);
        return;
      }
      case "raise":
        if (certainty.isCertain && !certainty.isHandled) {
          const exception = statement.exception ?? certainty.raisedAs;
          certainty.events?.push({ kind: "raise", line, exception });
        }
        scope.isDead = true;
        return;
      case "return":
        this.#mayHaveReturned ||= !certainty.isCertain;
        scope.isDead = true;
        return;
      case "if":
        this.#runIf(statement.branches, scope, certainty);
        return;
      case "loop": {
        const ways = statement.bodies.map((body) => this.#way(body, scope, MAYBE));
        // The body need not run to its end to be left.
        scope.join([...ways.filter(({ isDead }) => !isDead), scope.branch()]);
        return;
      }
      case "with":
        if (statement.isHarmless) this.#run(statement.body, scope, certainty);
        else scope.join([this.#way(statement.body, scope, MAYBE), scope.branch()]);
        return;
      case "match":
        scope.join([...statement.cases.map((body) => this.#way(body, scope, MAYBE)), scope.branch()]);
        return;
      case "try":
        this.#runTry(statement, scope, certainty);
        return;
    }
  }

  #importFrom(statement: Statement & { kind: "from" }, scope: NameScope, certainty: Certainty): void {
    const { line, names } = statement;
    const module = absoluteName(statement.level, statement.module, this.#module);
    if (module !== undefined) {
      this.#event(certainty, { kind: "import", line, module, names: names?.map(({ name }) => name) });
      this.#bindSubmodule(module, line, scope);
    }
    if (names === undefined) {
      this.facts.stars.push({ line, module, isDefinite: certainty.isCertain });
      return;
    }
    for (const { name, bound } of names) {
      const source: NameSource =
        module === undefined
          ? { kind: "value", line, value: { kind: "other" } }
          : { kind: "from", line, module, name };
      scope.bind(bound, source);
    }
  }

  /** Importing `package.child` anywhere binds `child` in the package, here where the package is this module. */
  #bindSubmodule(module: string, line: number, scope: NameScope): void {
    const prefix = `${this.#module.name}.`;
    if (!this.#isModuleBody || !this.#module.isPackage || !module.startsWith(prefix)) return;
    const [child = ""] = module.slice(prefix.length).split(".");
    // A child that has been imported is not bound again: `from .main import main` goes on to mean the function.
    if (scope.get(child) === undefined) scope.bind(child, { kind: "module", line, module: prefix + child });
  }

  #event({ events, raisedAs }: Certainty, event: Omit<ImportEvent & { kind: "import" }, "raisedAs">): void {
    if (!this.#mayHaveReturned) events?.push({ ...event, raisedAs });
  }

  #way(body: readonly Statement[], scope: NameScope, certainty: Certainty): NameScope {
    const way = scope.branch();
    this.#run(body, way, certainty);
    return way;
  }

  #runIf(all: (Statement & { kind: "if" })["branches"], scope: NameScope, certainty: Certainty): void {
    const { branches, mayTakeNone } = possibleBranches(all);
    const [only, ...more] = branches;
    if (only !== undefined && more.length === 0 && !mayTakeNone) this.#run(only.body, scope, certainty);
    else {
      const ways = branches.map(({ body }) => this.#way(body, scope, MAYBE));
      scope.join(mayTakeNone ? [...ways, scope.branch()] : ways);
    }
    for (const branch of all) if (!branches.includes(branch)) this.#hint(branch.body);
  }

  /** The names that code binds which does not run. */
  #hint(body: readonly Statement[]): void {
    const { scope, facts } = new NameFlow(body, this.#module, false);
    for (const name of scope.changed()) this.facts.hints.add(name);
    for (const name of facts.hints) this.facts.hints.add(name);
  }

  #runTry(statement: TryStatement, scope: NameScope, certainty: Certainty): void {
    const { handlers, orElse } = statement;
    const catching = handlers.filter(({ catchesImportErrors }) => catchesImportErrors);
    const ends = catching.map(({ body }) => blockEnd(body));
    const isCertain = certainty.isCertain && !ends.includes(undefined);
    const isHandled = certainty.isHandled || handlers.length > 0;
    const attempt = isCertain ? undefined : attempted(statement, certainty);
    const body = scope.branch();
    this.#run(
      statement.body,
      body,
      isCertain
        ? { ...certainty, raisedAs: raisedBy(ends, certainty), isHandled }
        : { ...MAYBE, events: attempt?.body },
    );
    const started = handlers.map(() => body.interrupted());
    this.#run(orElse, body, isCertain ? certainty : MAYBE);
    handlers.forEach((handler, index) => {
      const way = started[index];
      if (way === undefined) return;
      this.#run(handler.body, way, handler === catching[0] ? { ...MAYBE, events: attempt?.handler } : MAYBE);
      if (handler.name !== undefined) way.unbind(handler.name);
    });
    scope.join([body, ...started]);
    this.#run(statement.finally, scope, certainty);
  }
}

/** Imports that are tried, and those that are done instead; `undefined` where it is not certain what is. */
function attempted(
  { line, handlers }: TryStatement,
  { events }: Certainty,
): { readonly body: ImportEvent[]; readonly handler: ImportEvent[] } | undefined {
  const first = handlers.find(({ catchesImportErrors }) => catchesImportErrors);
  if (events === undefined || first?.isForImportErrors !== true) return undefined;
  const attempt = { kind: "try" as const, line, body: [], handler: [] };
  events.push(attempt);
  return attempt;
}

function raisedBy(ends: readonly (BlockEnd | undefined)[], around: Certainty): string | undefined {
  return ends.find((end) => end?.exception !== undefined)?.exception ?? around.raisedAs;
}
