/** Answers of the self-check on their way into the form of the same award: kept by this tab alone, and never once it is closed. */
import { isMapping } from '../../core/mapping.ts';
import type { ApplicationFile } from '../../filing/file.ts';

const keyOf = (form: string): string => `gongshi-self-check ${form}`;

/** `form`: `2017/service-station`. */
export const carry = (form: string, data: ApplicationFile['data']): void => {
  try {
    if (Object.values(data).some((value) => value !== undefined))
      sessionStorage.setItem(keyOf(form), JSON.stringify(data));
  } catch {
    // Where nothing may be kept, it is typed again.
  }
};

export const takeCarried = (form: string): ApplicationFile['data'] | undefined => {
  try {
    const data: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null');
    return isMapping(data) && Object.keys(data).length > 0 ? data : undefined;
  } catch {
    return undefined;
  }
};
