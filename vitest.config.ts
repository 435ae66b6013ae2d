import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    // Two workers: the suite has to be quick on a machine with two cores.
    maxWorkers: 2,
    // The product keeps no state between calls, and no test replaces a module: what one file has loaded serves the next.
    isolate: false,
  },
});
