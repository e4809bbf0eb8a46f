/** 收件: a file that came and is not dealt with, as the page shows it. */
export interface Arrived {
  /** As the desk keeps it; what it was called, and bytes. */
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly kind: 'application' | 'confirmation' | 'word' | 'sheet' | 'other';
  /** What it is, or why it is not taken. */
  readonly says: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly award: string | null;
  /** The act that takes it, with what is known already; null where none does. */
  readonly act: string | null;
  readonly known: Readonly<Record<string, unknown>>;
  /** What is wrong in it, sentence by sentence. */
  readonly faults: readonly string[];
}
