/** Breaks a text between words into lines that fit a width, going by an average letter: no font is at hand. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const mostLetters = Math.floor(width / (fontSize * 0.58));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= mostLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
