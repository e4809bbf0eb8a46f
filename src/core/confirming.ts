/** What the step is called in which somebody at the place of a project seals an application, and who does it. From the ledger. */
import type { Association } from './schema/association.ts';

/** 县区科协, or 街道科协或园区科协; an association that names none says it plainly. */
export const confirmingKinds = ({ kinds }: Pick<Association, 'kinds'>): string =>
  kinds
    .filter(({ confirms }) => confirms)
    .map(({ name }) => name)
    .join('或') || '确认单位';

/** 县区科协确认. */
export const confirmingStep = (association: Pick<Association, 'kinds'>): string =>
  `${confirmingKinds(association).replace(/^确认单位$/, '所在地')}确认`;
