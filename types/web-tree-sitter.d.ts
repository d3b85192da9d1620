// What the declarations of web-tree-sitter name beside those of every platform.
interface EmscriptenModule {
  readonly wasmBinary?: Uint8Array;
}
declare namespace WebAssembly {
  interface Module {
    readonly __brand: "WebAssembly.Module";
  }
}
