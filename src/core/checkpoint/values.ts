/** Values of facts as they come from a site: of whatever shape somebody gave them. */
import type { Digests, Fact } from './facts.ts';

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const valueIn = (before: Digests, { file, part }: Pick<Fact, 'file' | 'part'>): boolean =>
  before[file]?.[part] !== undefined;
