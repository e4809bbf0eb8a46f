/** The screens of the desk by name. */
import { type Screen, screens } from '../../office/act.ts';

/** The screens there are, in the order of the rail; those of the whole year come last, apart. */
export const screenIds = [
  'today',
  'intake',
  'receive',
  'papers',
  'rulings',
  'review',
  'approval',
  'notices',
  'year',
  'documents',
  'history',
  'publish',
] as const satisfies readonly Screen[];
export type ScreenId = (typeof screenIds)[number];

/** As the rail calls them: its column is narrow. */
export const screenNames: Readonly<Record<Screen, string>> = { ...screens, papers: '补正确认' };

/** Here the rail's second part begins. */
export const secondPart: ScreenId = 'year';

/** The key of a screen by its place, as they stand on a keyboard: 1 to 9, 0, and the two beside it. */
export const keyOf = (index: number): string => '1234567890-='.charAt(index);
