/** Leads to the very characters that look like personal data, in the box where they stand: nobody has to look for eleven digits. */
import { personalData } from '../core/privacy.ts';
import type { Allowed } from '../core/privacy/allowed.ts';

/** `id`: of the box. False where it holds nothing of the kind. */
export const selectSuspect = (id: string, allowed: Allowed): boolean => {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return false;
  const [first] = personalData(box.value, allowed);
  if (first === undefined) return false;
  box.focus();
  box.setSelectionRange(first.offset, first.offset + first.length);
  box.scrollIntoView({ block: 'center' });
  return true;
};
