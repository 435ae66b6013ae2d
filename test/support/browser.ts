import { chromium, type Browser } from "playwright-core";

/**
 * A real browser for the tests: on 64-bit Linux the one inside `@sparticuz/chromium`, elsewhere an installed Chrome or
 * Edge. Null where there is none: the caller skips, and this says so aloud; in CI a missing browser is an error.
 *
 * @example
 * const browser = await findBrowser();
 * test.skipIf(browser === null)("the page has no sideways scroll at 320 px", async () => { … });
 */
export async function findBrowser(): Promise<Browser | null> {
  try {
    return await launchBrowser();
  } catch (error) {
    if (process.env["CI"] !== undefined) throw error;
    console.warn(
      "No browser found: the tests that need one are SKIPPED. Install Chrome or Edge to run them.",
    );
    return null;
  }
}

/** Starts the browser; the caller closes it. @throws where there is none to start. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") return launchPackaged();
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch {
    return chromium.launch({ channel: "msedge" });
  }
}

async function launchPackaged(): Promise<Browser> {
  // Read when the package is loaded: makes it unpack the libraries that a bare Linux lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // Not the package's own arguments: they hold the browser in one process, which ends with the first page closed.
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}
