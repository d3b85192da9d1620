// What the declarations of web-tree-sitter name beside those of every platform.
interface EmscriptenModule {}
declare namespace WebAssembly {
  class Module {}
}
