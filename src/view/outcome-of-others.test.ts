/** What 结果栏 says in programmes of stages and votes, whose words are not those of points. */
import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { organizationFigures, organizationPage } from './organization.ts';
import { outcomeOf } from './outcome.ts';
import { groundOf } from './outcome-ground.ts';
import { viewSite } from './site.ts';
import { plain } from './words-with-links.ts';

const told = (ledger: string, today: string, category: string, id: string) => {
  const { records } = load(directorySource(ledger));
  const site = records === undefined ? undefined : viewSite(records, today, '/');
  const [year] = site?.years ?? [];
  const held = year?.records.categories.get(category);
  const application = held?.applications.get(id);
  if (site === undefined || year === undefined || held === undefined || application === undefined)
    throw new Error(`no application ${id}`);
  const { facts, meanings, notes } = outcomeOf(groundOf(site, year, held, application));
  return {
    facts: facts.map(
      ({ label, figure, unit = '', lines }) => `${label} ${figure}${unit} ${lines.map(({ text }) => text).join(' ')}`,
    ),
    meanings: meanings.map(plain),
    notes: notes.map(plain),
  };
};
const paper = (id: string) => told(ledgerOfPapers, '2026-07-20', 'excellent-paper', id);
const person = (id: string) => told(ledgerOfPersons, '2026-12-01', 'young-scientist', id);

describe('an outcome after a stage', () => {
  it('calls the stage by its name, and not by those who go on', () => {
    expect(paper('red-soil-acid').notes).toEqual(['初评：进入下一轮。']);
    expect(person('desert-shrub').notes).toEqual(['初评：进入下一轮。']);
  });

  it('says of who did not go on what that means, and that nobody had to approve it', () => {
    const { facts, meanings } = paper('pruning-yield');
    expect(meanings[0]).toBe('2026年度没有进入下一轮，不参加后面的评审。');
    expect(facts.at(-1)).toBe('审定 不需要 这一轮按评审结果直接确定');
  });

  it('names no stage among what was not won', () => {
    expect(paper('soil-review').meanings[0]).toBe('2026年度不入选一等奖、二等奖、三等奖。');
    expect(person('grain-drying').meanings[0]).toBe('2026年度不入选青年科技奖、提名奖。');
  });
});

describe('votes', () => {
  it('are told with the tiers that they are for', () => {
    expect(paper('red-soil-acid').facts[0]).toBe('同意票 9、11、12票 一等奖、二等奖、三等奖各需要8票 评审结果');
    expect(person('bearing-life').facts[0]).toBe('同意票 6、7票 青年科技奖需要6票，提名奖需要5票 评审结果');
    expect(person('soil-microbe').facts[1]).toBe('同意票 4票 提名奖需要5票 评审结果');
  });
});

describe('an organisation', () => {
  it('that has a commendation without money is told so, and no scores are counted where there are none', () => {
    const { records } = load(directorySource(ledgerOfPersons));
    if (records === undefined) throw new Error('the ledger cannot be read');
    const page = organizationPage(viewSite(records, '2026-12-01', '/'), 'botany-society');
    expect(organizationFigures(page)).toEqual([
      { number: '1', unit: '份', label: '申报' },
      { number: '1', unit: '份', label: '入选（含公示中）' },
      { number: '不设', unit: '', label: '奖励经费' },
    ]);
  });
});
