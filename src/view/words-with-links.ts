/** A sentence in parts, so that what it names can be a link and what matters can be strong. */
export interface TextPart {
  readonly text: string;
  readonly href?: string | undefined;
  readonly strong?: true | undefined;
  /** The reference of a clause, set in brackets. */
  readonly clause?: true | undefined;
}

export const say = (text: string): TextPart => ({ text });
export const strong = (text: string): TextPart => ({ text, strong: true });
export const link = (text: string, href: string): TextPart => ({ text, href });

/** What it says, read without its links. */
export const plain = (parts: readonly TextPart[]): string =>
  parts.map(({ text, clause }) => (clause === true ? `〔${text}〕` : text)).join('');
