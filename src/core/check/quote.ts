/** What of a stranger's text a message may repeat: short, and nothing that could be a telephone, an ID or an account. */

const longest = 20;

/** “数学”; a value that is long, or holds seven digits in a row or an address of mail, is not repeated. */
export const quote = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  if (/\d{7}|@/.test(line.normalize('NFKC').replace(/[ -]/g, ''))) return '“…”';
  const characters = [...line];
  return `“${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line}”`;
};

/** A value that was refused, as the object of a sentence. */
export const valueInWords = (value: unknown): string => (typeof value === 'string' ? quote(value) : '内容');
