/** Published lists of codes that a choice may offer, explicitly. A list's id is permanent. */
import { disciplines } from './disciplines.ts';

export const codelists = { disciplines } as const;

export type CodelistId = keyof typeof codelists;

export const codelistIds = ['disciplines'] as const satisfies readonly CodelistId[];
