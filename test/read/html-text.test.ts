import { describe, expect, test } from "vitest";
import { htmlText } from "../../src/read/html-text.js";

describe("the words of a text in HTML", () => {
  test.each([
    ["<p>Har du&nbsp;fast <b>kontakt</b>person?</p>\n", "Har du fast kontaktperson?"],
    ["Alder &lt; 18 &amp; bor hjemme", "Alder < 18 & bor hjemme"],
    ["S&oslash;nner og d&#248;tre &#xe5;", "Sønner og døtre å"],
    ["<p>Første</p><p>Andre<br/>linje</p>", "Første Andre linje"],
    ["Før<script>if (a < b) { x(); }</script>etter<style>p { color: red }</style>", "Før etter"],
    ["Alder < 18 og > 5", "Alder < 18 og > 5"],
    ["Ukjent &foo; og for stor &#x110000;", "Ukjent &foo; og for stor &#x110000;"],
    ["Synlig<!-- aldri lukket", "Synlig"],
    ["Før<!-->etter", "Før etter"],
    ["İİİİ<SCRIPT>skjult</Script>İetter<!-- skjult -->slutt", "İİİİ İetter slutt"],
  ])("%s", (html, words) => {
    expect(htmlText(html)).toBe(words);
  });

  test("are found at once in a text that is made to take long", () => {
    const started = performance.now();
    for (const mark of ["<!--", "<script", "<a ", "&#", "<"]) htmlText(mark.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
