/** Copies the WebAssembly of the Python parser into a directory. */
export function copyWasm(directory: string): Promise<void>;
