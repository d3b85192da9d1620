import type { Environment } from "../discovery/environment.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileSystem, FileTree } from "../discovery/file-tree.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";

// A wrapper has a dozen lines; what is larger is a program.
const LARGEST_WRAPPER = 1 << 16;
// from demo.cli import main
// #!/venv/bin/python, and what installers write where that is too long or holds a space
const INTERPRETER =
  /^#!(?:[^\n]*\/sh\r?\n'''exec' "?(\/[^"\n]+?)"? "\$0"|(?!\/\S*\/env[ \t])(\/[^\n]*?python[\w.]*)\r?(?: -\w+)?\r?\n)/;
const IMPORT = /^from[ \t]+([\w.]+)[ \t]+import[ \t]+(\w+)/m;

/** What is in an environment's directory of commands. */
export class InstalledCommands {
  readonly #directory: string | undefined;
  readonly #tree: FileTree | undefined;
  readonly #isWindows: boolean;
  readonly #fileSystem: FileSystem | undefined;
  readonly #names: ReadonlySet<string>;

  constructor({ scriptsDirectory, fileSystem }: Environment) {
    this.#directory = scriptsDirectory;
    this.#fileSystem = fileSystem;
    this.#isWindows = fileSystem?.flavour === "windows";
    this.#tree =
      scriptsDirectory === undefined ? undefined : quietly(() => fileSystem?.tree(scriptsDirectory));
    const names = quietly(() => this.#tree?.list("")) ?? [];
    this.#names = new Set(names.map((name) => this.fold(name)));
  }

  /** Whether it can be told which commands there are. */
  get isKnown(): boolean {
    return this.#tree !== undefined && this.#names.size > 0;
  }

  /** The name as the file system compares it. */
  fold(name: string): string {
    return this.#isWindows ? name.toLowerCase() : name;
  }

  /** The path of a command, whether it is there or not. */
  pathOf(name: string): string {
    return `${this.#directory ?? ""}${this.#isWindows ? "\\" : "/"}${name}`;
  }

  /** The file of a command; `undefined` where there is none. */
  fileOf(name: string): string | undefined {
    const candidates = this.#isWindows ? [`${name}.exe`, `${name}-script.py`, name] : [name];
    return candidates.find((candidate) => this.#names.has(this.fold(candidate)));
  }

  /** The interpreter that runs a command's wrapper; `undefined` where that is left to `env`, or it is no wrapper. */
  interpreterOf(name: string): string | undefined {
    const text = this.#wrapper(name);
    const [, inShell, named] = INTERPRETER.exec(text ?? "") ?? [];
    return inShell ?? named;
  }

  /** Whether a file that is named absolutely is there. */
  exists(path: string): boolean {
    return this.#fileSystem?.realPath(path) !== undefined;
  }

  /** What a command's wrapper imports, `demo.cli:main`; `undefined` where the file is no such wrapper. */
  importedBy(name: string): string | undefined {
    const [, module, attr] = IMPORT.exec(this.#wrapper(name) ?? "") ?? [];
    return module === undefined ? undefined : `${module}:${attr ?? ""}`;
  }

  #wrapper(name: string): string | undefined {
    const file = this.fileOf(name);
    const bytes = file === undefined ? undefined : quietly(() => this.#tree?.read(file));
    if (bytes === undefined || bytes.length > LARGEST_WRAPPER || bytes[0] !== 0x23) return undefined;
    return decodeUtf8(bytes);
  }
}

function quietly<Answer>(question: () => Answer): Answer | undefined {
  try {
    return question();
  } catch (error) {
    if (error instanceof FileAccessError) return undefined;
    throw error;
  }
}
