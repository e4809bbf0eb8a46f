/** 名词: the words of the site and of its programme, each in a sentence. */
import type { PageHead } from './page.ts';
import { asksConfirmation, type Site } from './site.ts';
import { type Term, termGroups } from './terms.ts';

export interface GlossaryGroup {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly Pick<Term, 'term' | 'meaning'>[];
}

export const glossaryHead: PageHead = {
  title: '名词',
  description: '名词解释：本站和申报材料里常用的词，每个词一句话说明。',
  section: 'about',
  crumbs: [{ text: '名词' }],
};

/** The programme's own words first: those are what a newcomer asks for. */
export const glossary = (site: Site): readonly GlossaryGroup[] => {
  const [newest] = site.years;
  const said = ({ term }: Term) => term !== '确认单位' || asksConfirmation(site);
  const own = newest?.records.programme.terms ?? [];
  const groups = termGroups.map(({ title, terms }, at) => ({
    id: `group-${at + 1}`,
    title,
    terms: terms.filter(said),
  }));
  return own.length === 0
    ? groups
    : [{ id: 'programme', title: `${newest?.records.year}年度政策里的词`, terms: own }, ...groups];
};
