import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["scripts/copy-wasm-for-tests.mjs", "scripts/temporary-directory-for-tests.mjs"],
    projects: [
      {
        // Vitest's own choice leaves one core to itself, which waits most of the time.
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/oracle/**"],
          isolate: false,
          maxWorkers: "100%",
          // For a machine that is busy with other things: nothing here takes long by itself.
          testTimeout: 30_000,
        },
      },
      {
        // One worker for all of it: the WebAssembly CPython takes seconds to start and is shared by the files.
        test: {
          name: "oracle",
          include: ["test/oracle/**/*.test.ts"],
          isolate: false,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/cli/main.ts"],
      reporter: ["text-summary"],
      thresholds: { statements: 95, branches: 88, functions: 97, lines: 96 },
    },
  },
}) as unknown;
