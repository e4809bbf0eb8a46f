import { cpSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { whatIf } from './what-if.ts';

type Row = readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  application: string,
  because: readonly string[],
];

const triedOn = (ledger: string, category: string) => {
  const { path, change, said, io } = copiedLedger(ledger);
  const run = async (format: 'json' | undefined, file: string, from: string, to: string) => {
    rmSync(path('other'), { recursive: true, force: true });
    cpSync(path('content/2026'), path('other'), { recursive: true });
    change(`other/${file === '' ? `${category}/category.yaml` : file}`, from, to);
    const options = { with: 'other', ...(format === undefined ? {} : { format }) };
    expect(await whatIf.run({ options, positionals: ['2026'] }, io())).toBe(0);
    return said[said.length - 1] ?? '';
  };
  const reasonsOf = async (file: string, from: string, to: string) => {
    const { changes } = JSON.parse(await run('json', file, from, to));
    return new Map(
      changes.map(({ application, because }: { application: string; because: readonly string[] }) => [
        application,
        because,
      ]),
    );
  };
  return { reasonsOf, text: async (from: string, to: string) => run(undefined, '', from, to) };
};

describe('gongshi what-if, in an award to papers that a committee votes on', () => {
  const { reasonsOf, text } = triedOn(ledgerOfPapers, 'excellent-paper');

  it.each<Row>([
    [
      'votes that pass at a half',
      '',
      'pass: { share: 2/3, of: attending }',
      'pass: { share: 1/2, of: attending }',
      'scour-sonar',
      ['“三等奖”同意6票，通过须由8票变为6票'],
    ],
    [
      'a quorum that was not there',
      '',
      'quorum: { share: 2/3 }',
      'quorum: { share: 1/1 }',
      'red-soil-acid',
      ['到会人数改后不够'],
    ],
    [
      'cards that count for their own level only',
      '',
      'cumulative: true',
      'cumulative: false',
      'wound-interval',
      ['“三等奖”同意票由9票变为6票，通过须8票'],
    ],
    [
      'a lower ceiling over two levels',
      '',
      '[first, second], max: 3',
      '[first, second], max: 1',
      'cable-vibration',
      ['原来一等奖、二等奖合计最多3篇', '改后一等奖、二等奖合计最多1篇'],
    ],
    [
      'fewer places of the stage before',
      '',
      'quota: 5, clause',
      'quota: 3, clause',
      'wound-interval',
      ['“进入终评”的名额由5篇变为3篇'],
    ],
    [
      'a higher line of the round',
      'programme.yaml',
      'threshold: 60',
      'threshold: 80.01',
      'wound-interval',
      ['总分80.00分，总分线由60分变为80.01分'],
    ],
    [
      'a line of the level’s own',
      '',
      'name: 进入终评, quota: 5',
      'name: 进入终评, threshold: 85, quota: 5',
      'wound-interval',
      ['总分80.00分，总分线由60分变为85分'],
    ],
  ])('%s', async (_, file, from, to, application, because) => {
    expect((await reasonsOf(file, from, to)).get(application)).toEqual(because);
  });

  it('changes nothing where a line is just reached', async () => {
    expect((await reasonsOf('programme.yaml', 'threshold: 60', 'threshold: 80')).has('wound-interval')).toBe(false);
  });

  it('says how a paper ended, and does not call a stage an award', async () => {
    const said = await text('pass: { share: 2/3, of: attending }', 'pass: { share: 1/2, of: attending }');
    expect(said).toContain('原来：票数不足\n      改后：入选“三等奖”，0.1万元');
    expect(said).not.toContain('入选“进入终评”');
    expect(said).toContain('三等奖：名额3篇，选出1篇，0.1万元 → 名额3篇，选出2篇，0.2万元');
  });

  it('says of a level without a number that it has none', async () => {
    const said = await text('quota: 2, award: 2000', 'award: 2000');
    expect(said).toContain('二等奖：名额2篇，选出2篇，0.4万元 → 不定名额，选出2篇，0.4万元');
  });

  it('says of a round that does not come to an end that it is not settled', async () => {
    const said = await text('quota: 5, clause', 'quota: 3, clause');
    expect(said).toContain('二等奖：名额2篇，选出2篇，0.4万元 → 名额2篇，选出2篇，0.4万元（还没有定）');
    expect(said).toContain('优秀学术论文的“终评”这一轮定不下来：');
  });
});

describe('gongshi what-if, in a prize to persons by successive ballots', () => {
  const { reasonsOf } = triedOn(ledgerOfPersons, 'young-scientist');

  it.each<Row>([
    [
      'fewer prizes',
      '',
      'quota: 3, award: 5000',
      'quota: 1, award: 5000',
      'bearing-life',
      ['“青年科技奖”的名额由3名变为1名'],
    ],
    [
      'every vote asked for the prize',
      '',
      'share: 2/3, of: attending',
      'share: 1/1, of: attending',
      'bearing-life',
      ['“青年科技奖”同意6票，通过须由6票变为8票'],
    ],
    [
      'and who loses the nomination to the one who falls',
      '',
      'share: 2/3, of: attending',
      'share: 1/1, of: attending',
      'desert-shrub',
      ['别的申报的结果变了，名额随之变动'],
    ],
  ])('%s', async (_, file, from, to, application, because) => {
    expect((await reasonsOf(file, from, to)).get(application)).toEqual(because);
  });
});
