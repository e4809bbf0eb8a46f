/** An award that names a person names the row that holds the person's consent (个人信息保护法 25). */
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner } from './tables.ts';

export const consent: Law = (year) =>
  categoriesOf(year).flatMap((records) => {
    const { category, file } = records;
    const { office } = year;
    const owner = tableOwner(records);
    const name = category.consent;
    if (name === undefined) {
      return category.subject === 'person' || category.people !== undefined
        ? [reportLaw('law-consent', { owner, office }, { file })]
        : [];
    }
    if (category.rows.some(({ id }) => id === name)) return [];
    const words = { owner, user: 'consent', thing: '条件', name, office };
    return [reportLaw('law-unknown-name', words, { file, at: ['consent'] })];
  });
