/** Rows as a table of the page: head first, names at the left, numbers at the right. */
import { element } from '../search/element.ts';

export const tableOf = (caption: string, [head = [], ...rows]: readonly (readonly string[])[]): HTMLTableElement => {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    element('tr', {}, ...cells.map((text, index) => element(tag, index === 0 ? {} : { class: 'n' }, text)));
  return element(
    'table',
    { class: 'table' },
    element('caption', { class: 'vh' }, caption),
    element('thead', {}, line(head, 'th')),
    element('tbody', {}, ...rows.map((row) => line(row, 'td'))),
  );
};
