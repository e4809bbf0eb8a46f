/** Columns that stand under each other on a terminal, where a Chinese character takes two places. */
import stringWidth from 'string-width';

export interface TextColumn {
  readonly head: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
};

export const textTable = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string => {
  const all = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => stringWidth(row[index] ?? ''))));
  return all
    .map((row) =>
      columns
        .map(({ right = false }, index) => pad(row[index] ?? '', widths[index] ?? 0, right))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
