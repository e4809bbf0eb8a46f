/** An application for a project, a work, a person or a group is called by a field: a unit's several would all bear its name. */
import { projectField } from '../names.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner } from './tables.ts';

export const titled: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    records.category.subject === 'organization' || projectField(records) !== undefined
      ? []
      : [reportLaw('law-untitled', { owner: tableOwner(records), office: year.office }, { file: records.file })],
  );
