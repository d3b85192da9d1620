import type { ModuleEnvironment } from "../discovery/module-environment.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { createPythonParser } from "../python-source/create-python-parser.ts";
import type { PythonParserWasm } from "../python-source/create-python-parser.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import { AttributeWalk } from "./attribute-walk.ts";
import { FailurePrediction } from "./predict-failure.ts";
import { ModuleAttributes } from "./module-attributes.ts";
import { ModuleFinder } from "./module-finder.ts";
import { ModuleSources } from "./module-sources.ts";
import { resolveEntryPoint } from "./resolve.ts";
import type { Resolution } from "./resolution.ts";
import { undeclaredExtras } from "./undeclared-extras.ts";

/** How far {@link Resolver.resolve} goes. */
export interface ResolveOptions {
  /** Follows imports as well, through as many modules as they lead: takes a second for a few megabytes of source. */
  readonly deep?: boolean | undefined;
}

/** How {@link Resolver.resolveAll} goes about it. */
export interface ResolveAllOptions extends ResolveOptions {
  readonly signal?: { readonly aborted: boolean; throwIfAborted(): void } | undefined;
}

/** Of work without a pause, in milliseconds. */
const LONGEST_STRETCH = 20;

/**
 * Answers whether the targets of entry points exist, from sources only: nothing is run. Each file is read and parsed at
 * most once; what was learnt is forgotten with the object.
 */
export class Resolver {
  readonly #sources: ModuleSources;
  readonly #attributes: ModuleAttributes;
  readonly #walk: AttributeWalk;
  readonly #prediction: FailurePrediction;
  /** Lets others work: how, depends on where it runs. */
  readonly #pause: (() => Promise<void>) | undefined;

  /**
   * @internal Use `openResolver` or `createResolver`.
   * @param parser absent: what takes a parse is `unknown`, and {@link lacksParser} says so.
   */
  constructor(environment: ModuleEnvironment, parser: PythonParser | undefined, pause?: () => Promise<void>) {
    this.#pause = pause;
    const finder = new ModuleFinder(environment);
    const { pythonVersion, platform } = environment;
    this.#sources = new ModuleSources(parser, { pythonVersion, platform, hasModule });
    this.#attributes = new ModuleAttributes(finder, this.#sources);
    this.#walk = new AttributeWalk(this.#attributes);
    this.#prediction = new FailurePrediction(this.#attributes);

    function hasModule(name: string): boolean | undefined {
      if (finder.find(name) !== undefined) return true;
      return finder.opaqueStartup === undefined ? false : undefined;
    }
  }

  /** @internal Whether something so far could be told better with a parser. */
  get lacksParser(): boolean {
    return this.#sources.lacksParser;
  }

  /** `ok` where nothing is found against it; that is not to say that it loads. */
  resolve(entryPoint: EntryPoint, { deep = false }: ResolveOptions = {}): Resolution {
    const extras = undeclaredExtras(entryPoint);
    const target = resolveEntryPoint(entryPoint, this.#attributes, this.#walk);
    const resolution = extras.length === 0 ? target : { ...target, undeclaredExtras: extras };
    const module = entryPoint.reference?.module;
    if (!deep || module === undefined || resolution.status === "missing-module") return resolution;
    const predicted = this.#prediction.predict(module);
    return predicted === undefined ? resolution : { ...resolution, predicted };
  }

  /** The same for many; on Node whatever else wants to run does so every few milliseconds. */
  async *resolveAll(
    entryPoints: Iterable<EntryPoint>,
    { deep, signal }: ResolveAllOptions = {},
  ): AsyncIterableIterator<Resolution> {
    let pausedAt = Date.now();
    for (const entryPoint of entryPoints) {
      if (this.#pause !== undefined && Date.now() - pausedAt > LONGEST_STRETCH) {
        // oxlint-disable-next-line no-await-in-loop -- the pause is between what is done one after the other
        await this.#pause();
        pausedAt = Date.now();
      }
      signal?.throwIfAborted();
      yield this.resolve(entryPoint, { deep });
    }
  }
}

/**
 * A {@link Resolver} for an environment, with the parser of Python source from the bytes of its two WebAssembly files.
 *
 * An environment need not be an installed one: `new Environment([{ path: "src", addedBy: { kind: "given" }, tree }])`
 * is the source tree of a project, as if its directory `src` were on sys.path. The standard library then counts as
 * there, its contents as unknown; a module of any other project is missing.
 */
export async function createResolver(
  environment: ModuleEnvironment,
  wasm: PythonParserWasm,
): Promise<Resolver> {
  return new Resolver(environment, await createPythonParser(wasm));
}
