#!/usr/bin/env node
// Plain JavaScript that any Node can parse, so that a too old Node gets a sentence and not a stack trace.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `parorende trenger Node 20.19 eller nyere. Denne maskinen har ${process.versions.node}. Installer en nyere versjon og prøv igjen.\n`,
  );
  process.exitCode = 2;
} else {
  import("../dist/program/main.js").then(({ run }) => run(process));
}
