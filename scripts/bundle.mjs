// @ts-check
// The command line as a few files: the last part of `npm run build`. Node looks up and compiles every module by itself,
// and nearly three hundred of them take longer than the analysis does. Every file lies two folders down, as in `src/`, so
// that `surveys/` is found from both.
import { build } from "rolldown";

await build({
  input: { main: "dist/cli/main.js" },
  platform: "node",
  // Found by their places in their packages: a program in WebAssembly, and two that are native.
  external: [/^highs/u, /^@myriaddreamin\//u, /^@resvg\//u],
  output: {
    dir: "dist/program",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  },
});
