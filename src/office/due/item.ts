/** One thing that is due, with the act that does it. */
import { addDays, daysBetween } from '../../core/dates.ts';
import type { Screen } from '../act.ts';

export interface Due {
  /** The same thing has the same key on every day, so that whoever tells it tells it once. */
  readonly key: string;
  /** One sentence; it may name what a submission says. */
  readonly says: string;
  /** Where the desk shows it. */
  readonly screen: Screen;
  /** The day it is due by, or since; undefined where there is none. */
  readonly day?: string;
  /** Is it late? */
  readonly late?: true;
  /** The act, and what of its input is known. */
  readonly act?: { readonly id: string; readonly input: Readonly<Record<string, unknown>> };
}

/** Days ahead that are told. */
export const ahead = 14;

export const isNear = (day: string, today: string): boolean => day >= today && day <= addDays(today, ahead);

export const inDays = (day: string, today: string): string => {
  const days = daysBetween(today, day);
  return days === 0 ? '就是今天' : `还有${days}天`;
};

/** 甲、乙、丙等5份. */
export const listedItems = (names: readonly string[], measure = '份'): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}${measure}` : ''}`;
