/** Rows as a table of the page, head first. `rest`: what stands behind the names of the first column, numbers or words. */
import { element } from '../search/element.ts';

export const tableOf = (
  caption: string,
  [head = [], ...rows]: readonly (readonly string[])[],
  rest: 'numbers' | 'words' = 'numbers',
): HTMLTableElement => {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    element(
      'tr',
      {},
      ...cells.map((text, index) => element(tag, index === 0 || rest === 'words' ? {} : { class: 'n' }, text)),
    );
  return element(
    'table',
    { class: 'table' },
    element('caption', { class: 'vh' }, caption),
    element('thead', {}, line(head, 'th')),
    element('tbody', {}, ...rows.map((row) => line(row, 'td'))),
  );
};
