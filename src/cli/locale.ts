import type { Locale } from "../domain/text.js";

const known: readonly Locale[] = ["nb", "nn", "en"];

export function isLocale(value: string): value is Locale {
  return known.some((locale) => locale === value);
}

/** The user's own language, as the machine says it. */
export function userLocale(): Locale {
  const language = Intl.DateTimeFormat().resolvedOptions().locale.split("-")[0] ?? "";
  if (language === "nn") return "nn";
  return language === "nb" || language === "no" ? "nb" : "en";
}

/** `--lang` before anything is parsed, so that help and usage errors can be in that language. */
export function askedLocale(argv: readonly string[]): Locale | null {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = argv[at]?.split("=")[1] ?? argv[at + 1] ?? "";
  return at !== -1 && isLocale(value) ? value : null;
}
