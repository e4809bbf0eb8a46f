/** What is asked stands in the address, so that an answer can be sent to somebody and found again by going back. */
import { facetIds } from './content.ts';
import type { Question } from './results.ts';

const given = (text: string | null): string | null => (text === null || text === '' ? null : text);

export const askedFrom = (search: string): Question => {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page'));
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters: {
      kind: given(parameters.get('kind')),
      year: given(parameters.get('year')),
      category: given(parameters.get('category')),
      place: given(parameters.get('place')),
    },
    page: Number.isInteger(page) && page > 0 ? page : 1,
    rules: parameters.get('rules') === '1' || parameters.get('kind') === 'rule',
  };
};

/** `?q=盖章确认&kind=clause`; what is not asked does not appear. */
export const addressOf = ({ query, filters, page, rules }: Question): string => {
  const parameters = new URLSearchParams({ q: query });
  for (const id of facetIds) {
    const value = filters[id];
    if (value !== null) parameters.set(id, value);
  }
  if (rules) parameters.set('rules', '1');
  if (page > 1) parameters.set('page', String(page));
  return `?${parameters.toString()}`;
};
