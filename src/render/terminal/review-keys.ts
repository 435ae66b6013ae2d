import stringWidth from "string-width";
import { nationalAreas, noteAreas, type NoteArea } from "../../domain/notes.js";
import { reviewActions, type ReviewAction } from "../../domain/terminal-review.js";
import { textsOf } from "../../text/languages.js";
import type { Paint } from "./paint.js";
import { namesOf, type ReviewScreen } from "./review-content.js";
import { wrapText } from "./wrap.js";

interface Look {
  readonly width: number;
  readonly paint: Paint;
  /** A line for each area; without it, they stand one after the other. */
  readonly isRoomy: boolean;
}

interface KeyShown {
  readonly key: string;
  readonly means: string;
}

const BETWEEN = "  ";

/** What the keys of a review do now. */
export function keyLines(screen: ReviewScreen, { width, paint, isRoomy }: Look): readonly string[] {
  const { question, locale } = screen;
  const { terminalReview: texts } = textsOf(locale).notes;
  const ask = (text: string): readonly string[] => wrapText(text, width).map(paint.strong);
  const areas = areaKeys(screen);
  const areaLines = isRoomy ? areas.map((one) => keyLine(one, width, paint)) : flowed(areas, width, paint);
  const { letters, asks } = texts;
  switch (question.kind) {
    case "area":
      return [...areaLines, ...flowed(actionKeys(screen), width, paint)];
    case "two": {
      const { first } = question;
      const name = first === null ? null : (namesOf(screen.areas, locale).get(first) ?? first);
      return [...ask(name === null ? asks.two : asks.second(name)), ...areaLines];
    }
    case "recognizable":
      return ask(asks.recognizable(letters.yes, letters.no));
    case "note":
      return [...ask(asks.note), ...wrapText(`> ${question.text}▏`, width)];
    case "divide":
      return ask(asks.divide);
  }
}

function areaKeys({ areas, locale }: ReviewScreen): readonly KeyShown[] {
  const names = namesOf(areas, locale);
  return noteAreas.map((area) => ({ key: keyOf(area), means: names.get(area) ?? area }));
}

/** The digit that chooses an area. */
export function keyOf(area: NoteArea): string {
  return area === "annet" ? "0" : String(nationalAreas.indexOf(area) + 1);
}

/** The letters that do something to this statement. */
function actionKeys({ statement, locale }: ReviewScreen): readonly KeyShown[] {
  const { terminalReview: texts } = textsOf(locale).notes;
  const { decision, suggestion, urgent } = statement;
  const enter = decision === null ? texts.enter.take : texts.enter.keep;
  const isUseless: Partial<Record<ReviewAction, boolean>> = {
    quote: urgent.length > 0,
    assessed: urgent.length === 0,
  };
  return [
    ...(decision === null && suggestion.mustRead ? [] : [{ key: "Enter", means: enter }]),
    ...reviewActions
      .filter((action) => isUseless[action] !== true)
      .map((action) => ({ key: texts.letters[action], means: texts.actions[action] })),
  ];
}

function keyLine({ key, means }: KeyShown, width: number, paint: Paint): string {
  const room = Math.max(1, width - key.length - 1);
  const [first = "", ...rest] = wrapText(means, room);
  const shown = rest.length === 0 ? first : `${(wrapText(means, room - 1)[0] ?? "").trimEnd()}…`;
  return `${paint.strong(key)} ${shown}`;
}

/** Keys one after the other, as many on each line as it holds. */
function flowed(keys: readonly KeyShown[], width: number, paint: Paint): readonly string[] {
  const lines: KeyShown[][] = [[]];
  let used = 0;
  for (const one of keys) {
    const own = stringWidth(`${one.key} ${one.means}`) + BETWEEN.length;
    if (used > 0 && used + own - BETWEEN.length > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(one);
    used += own;
  }
  return lines.map((line) => line.map((one) => keyLine(one, width, paint)).join(BETWEEN));
}
