/**
 * Breaks a text between words into lines that fit a width. No font is at hand: a letter counts as 0.8 of the font size,
 * as Vega counts it where it draws without a browser. What it takes for too wide moves the whole chart.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const mostLetters = Math.floor(width / (0.8 * fontSize));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= mostLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
