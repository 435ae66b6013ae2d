// @ts-check
// Makes the picture in the README, docs/bilder/analyse.png, from the page in reports/.
// Run after `npm run example`: node scripts/picture.mjs. Needs a browser: the packaged one on 64-bit Linux, else Chrome.
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const page = new URL("../reports/analyse-2025.html", import.meta.url);
const picture = fileURLToPath(new URL("../docs/bilder/analyse.png", import.meta.url));
const largest = 300_000;
/** How wide the page is laid out, and how much of its top is shown. */
const width = 860;
const height = 1300;

const browser = await launch();
try {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await tab.goto(page.href);
  await tab.evaluate("document.fonts.ready");
  const top = await tab.screenshot({ clip: { x: 0, y: 0, width, height } });
  const chart = await tab.locator("figure").first().screenshot();
  const both = await browser.newPage({ viewport: { width: 1160, height: 100 } });
  await both.setContent(sideBySide([top, chart]));
  await both.locator("main").screenshot({ path: picture });
} finally {
  await browser.close();
}
const { size } = await stat(picture);
console.log(`docs/bilder/analyse.png: ${Math.round(size / 1000)} kB`);
if (size > largest) {
  console.error(`The picture is to be at most ${largest / 1000} kB.`);
  process.exitCode = 1;
}

/** The top of the page beside its first chart. @param {readonly Buffer[]} pictures */
function sideBySide(pictures) {
  const images = pictures.map(
    (bytes) => `<img src="data:image/png;base64,${bytes.toString("base64")}" alt="">`,
  );
  return `<style>
    main { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: start; padding: 12px; background: #e7e9ec }
    img { width: 100%; box-sizing: border-box; background: #fff; border: 1px solid #c4c8cd }
    body { margin: 0 }
  </style><main>${images.join("")}</main>`;
}

async function launch() {
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ channel: "chrome" });
  // Read when the package is loaded: makes it unpack the libraries that a bare Linux lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}
