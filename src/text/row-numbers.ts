/**
 * Row numbers as a sentence holds them, those that follow each other as a range.
 *
 * @param last the word before the last of them
 * @example
 * rowNumbers([12, 13, 14, 20], "og"); // "12–14 og 20"
 */
export function rowNumbers(rows: readonly number[], last: string): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const before = ranges.at(-1);
    if (before?.to === row - 1) before.to = row;
    else ranges.push({ from: row, to: row });
  }
  const texts = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const end = texts.pop() ?? "";
  return texts.length === 0 ? end : `${texts.join(", ")} ${last} ${end}`;
}
