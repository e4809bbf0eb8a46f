/** What an application's title is called, in the head of a column and in a sentence. A leaf of its own, since notices and pages say it. */
import type { Category } from './schema/category.ts';

const bySubject: { readonly [Subject in Category['subject']]: string } = {
  organization: '名称',
  person: '名称',
  project: '项目',
  work: '作品',
  group: '团队',
};

export const titleWord = ({ subject, columns }: Pick<Category, 'subject' | 'columns'>): string =>
  columns?.title ?? bySubject[subject];

const own: { readonly [Subject in Category['subject']]: string } = {
  organization: '本单位',
  person: '这位人选',
  project: '本项目',
  work: '本作品',
  group: '本团队',
};

/** What a page calls the application that it is about: 本项目, 本作品. */
export const ownWord = ({ subject }: Pick<Category, 'subject'>): string => own[subject];
