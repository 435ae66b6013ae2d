// @ts-check
// The command line as a few files: the last part of `npm run build`. Node looks up and compiles every module by itself,
// and nearly three hundred of them take longer than the analysis does. Every file lies two folders down, as in `src/`, so
// that `surveys/` is found from both.
import { build } from "rolldown";

await build({
  input: { main: "dist/cli/main.js" },
  platform: "node",
  // Found by its place in the package: a program in WebAssembly.
  external: [/^highs/u],
  output: {
    dir: "dist/program",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  },
});
