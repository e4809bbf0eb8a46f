/**
 * Programmes drawn from seeds (`variants.ts`): each passes the check, is rehearsed to its notices with every verb in between, is
 * recomputed, and no page and no paper of it holds a word of another programme or a value that is none.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/kernel/arguments.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { CannotRun, type Verb } from '../../scripts/kernel/verb.ts';
import { check } from '../../scripts/verbs/check.ts';
import { paperFile } from '../../scripts/verbs/paper/write.ts';
import { rehearse } from '../../scripts/verbs/rehearse.ts';
import type { About } from '../../src/papers/paper.ts';
import { papers } from '../../src/papers/papers.ts';
import { viewSite } from '../../src/view/site.ts';
import { fewOr, wholeAlone } from '../depth.ts';
import { pagesOf } from './page-models.ts';
import { triedOtherwise } from './tried-otherwise.ts';
import { writeVariant } from './variants.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-variants-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Values that nobody wrote. */
const none = /undefined|NaN|\[object|Infinity/;
/** Words of other programmes, and blanks. */
const foreign = /学会|科协|县区|服务站|服务项目|选派单位|宁缺毋滥|领导小组|主席会|首席专家|实施意见|TODO/;
const oddIn = (text: string): string | undefined => (none.exec(text) ?? foreign.exec(text))?.[0];

/** The codes are explained by examples of invented bodies, whatever the programme. */
const oddOf = (page: string, made: unknown): string | undefined => {
  const text = JSON.stringify(made) ?? '';
  return page === 'rules' ? none.exec(text)?.[0] : oddIn(text);
};

const typed = async (folder: string, verb: Verb, ...words: readonly string[]) => {
  const said: string[] = [];
  const { help: _help, today: _today, ...args } = readArguments(verb, words);
  return {
    code: await verb.run(
      args,
      ioIn(folder, said, (asOf) => asOf ?? '2030-12-01'),
    ),
    text: said.join('\n'),
  };
};

const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(?:word\/(?:document|header|footer)|xl\/(?:sharedStrings|worksheets))/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n');

const seeds = Array.from({ length: fewOr(2, 24) }, (_, index) => String(index + 1));

describe.each(seeds)('programme %s that nobody wrote', (seed) => {
  const folder = join(root, seed);
  const played = join(root, `${seed}-played`);

  it('passes the check without a word', async () => {
    const { says } = await writeVariant(folder, seed);
    const { code, text } = await typed(folder, check);
    expect([says, code, text.match(/(?:错误|提醒)\[.*/g)]).toEqual([says, 0, null]);
    expect([says, oddIn(text)]).toEqual([says, undefined]);
    const { records } = openLedger(ioIn(folder, [], () => '2030-12-01'));
    for (const [page, made] of pagesOf(viewSite(records, '2031-03-10', '/')))
      expect([says, page, oddOf(page, made)]).toEqual([says, page, undefined]);
  });

  it.each(wholeAlone('is rehearsed to its notices, and its pages and papers are its own'))(
    '%s',
    { timeout: 120_000 },
    async () => {
      const { code, text } = await typed(folder, rehearse, '2031', '--to', played);
      expect([code, text.match(/.*(?:错误\[|没有走完|有问题).*/g), oddIn(text)]).toEqual([0, null, undefined]);
      const io = ioIn(played, [], (asOf) => asOf ?? '2031-05-20');
      const ledger = openLedger(io);
      const day = ledger.records.association.asOf ?? '2031-05-20';
      const site = viewSite(ledger.records, day, '/');
      for (const [page, made] of pagesOf(site)) expect([page, oddOf(page, made)]).toEqual([page, undefined]);
      for (const { what, said } of await triedOtherwise(played)) expect([what, oddIn(said)]).toEqual([what, undefined]);
      const years = site.years.map(({ records }) => records);
      const categories = years.flatMap((year) =>
        [...year.categories.values()].map((one) => ({ year: year.year, one })),
      );
      const subjects: { readonly [Kind in About]: readonly string[] } = {
        application: categories.flatMap(({ year, one }) =>
          [...one.applications.keys()].slice(0, 3).map((id) => `${year}/${one.id}/${id}`),
        ),
        notice: years.flatMap(({ notices }) => [...notices.keys()]),
        objection: [],
        round: categories.flatMap(({ year, one }) => one.category.rounds.map(({ id }) => `${year}/${one.id}/${id}`)),
        category: categories.map(({ year, one }) => `${year}/${one.id}`),
        year: years.map(({ year }) => String(year)),
      };
      for (const paper of papers) {
        for (const subject of subjects[paper.about]) {
          try {
            const { bytes } = await paperFile(io, ledger, site, paper, subject, {});
            expect([paper.name, subject, oddIn(textOf(bytes))]).toEqual([paper.name, subject, undefined]);
          } catch (error) {
            if (!(error instanceof CannotRun)) throw error;
          }
        }
      }
    },
  );
});
