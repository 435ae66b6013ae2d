import type { Locale } from "../domain/text.js";

const known: readonly Locale[] = ["nb", "nn", "en"];

export function isLocale(value: string): value is Locale {
  return known.some((locale) => locale === value);
}

/** The user's own language, as the machine says it. Plural rules are the part of `Intl` that is quickest to make. */
export function userLocale(): Locale {
  const language = new Intl.PluralRules().resolvedOptions().locale.split("-")[0] ?? "";
  if (language === "nn") return "nn";
  return language === "nb" || language === "no" ? "nb" : "en";
}

/** `--lang` before anything is parsed, so that help and usage errors can be in that language. */
export function askedLocale(argv: readonly string[]): Locale | null {
  const value = askedValue(argv, "--lang") ?? "";
  return isLocale(value) ? value : null;
}

/** An option's value as it stands on the command line, parsed or not. */
export function askedValue(argv: readonly string[], option: string): string | null {
  const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  if (at === -1) return null;
  return argv[at]?.startsWith(`${option}=`) === true
    ? argv[at].slice(option.length + 1)
    : (argv[at + 1] ?? null);
}
