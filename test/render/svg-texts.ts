import { textWidth } from "../../src/render/charts/text-width.js";

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function plain(escaped: string): string {
  return escaped.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Every text of an SVG by vega with the box it fills, by the width table; a text of several lines is joined by blanks. */
export function textBoxes(svg: string): TextBox[] {
  const origins: { x: number; y: number }[] = [{ x: 0, y: 0 }];
  const boxes: TextBox[] = [];
  for (const [, tag = "", content = ""] of svg.matchAll(
    /(<g[^>]*>|<\/g>|<text[^>]*>)((?<=<text[^>]*>).*?(?=<\/text>))?/gs,
  )) {
    if (tag === "</g>") {
      origins.pop();
      continue;
    }
    const origin = origins.at(-1)!;
    const [, dx = "0", dy = "0"] =
      /translate\(([-\d.]+),([-\d.]+)\)/.exec(attribute(tag, "transform") ?? "") ?? [];
    const at = { x: origin.x + Number(dx), y: origin.y + Number(dy) };
    if (tag.startsWith("<g")) origins.push(at);
    else boxes.push(boxOf(tag, content, at));
  }
  return boxes;
}

function boxOf(tag: string, content: string, at: { x: number; y: number }): TextBox {
  const size = Number.parseFloat(attribute(tag, "font-size")!);
  const weight = attribute(tag, "font-weight") === "600" ? 600 : 400;
  const lines = content.includes("<tspan")
    ? [...content.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map((line) => plain(line[1]!))
    : [plain(content)];
  const step = Number(/dy="([-\d.]+)"/.exec(content)?.[1] ?? 0);
  const width = Math.max(...lines.map((line) => textWidth(line, { size, weight })));
  const anchor = attribute(tag, "text-anchor") ?? "start";
  const start = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
  const up = size * 0.72;
  const down = size * 0.2 + step * (lines.length - 1);
  const text = lines.join(" ");
  if (tag.includes("rotate(-90)")) {
    return { text, left: at.x - up, right: at.x + down, top: at.y - start - width, bottom: at.y - start };
  }
  return { text, left: at.x + start, right: at.x + start + width, top: at.y - up, bottom: at.y + down };
}

/** The pairs of texts whose boxes cover each other. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
