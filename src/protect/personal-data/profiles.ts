import type { Span } from "./span.js";
import { anyOf } from "./word-sets.js";

const sites = anyOf("facebook fb instagram linkedin tiktok snapchat twitter x");
const page = new RegExp(
  String.raw`(?<![\p{L}\d])(?:https?:\/\/)?(?:www\.|m\.|nb-no\.)?${sites}\.com\/[^\s<>"«»()]{1,200}`,
  "giu",
);
const handle = /(?<![\p{L}\p{N}.@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,40}/gu;

/**
 * Pages and names of one's own in social media.
 *
 * @example
 * profiles("se facebook.com/kari.nordmann"); // [{ start: 3, end: 29, kind: "profile" }]
 */
export function profiles(text: string): readonly Span[] {
  return [...text.matchAll(page), ...text.matchAll(handle)].map(({ 0: found, index }) => {
    const whole = found.replace(/[.,!?:;]+$/u, "");
    return { start: index, end: index + whole.length, kind: "profile" };
  });
}
