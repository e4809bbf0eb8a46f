import { describe, expect, it } from 'vitest';
import { noticeDraft } from './notice-draft.ts';
import { changed, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const year = 'content/2017';
const award = `${year}/function-pilot/decisions/award.yaml`;
const excellence = `${year}/service-station/decisions/excellence.yaml`;
const cultivation = `${year}/service-station/decisions/cultivation.yaml`;
const nobody = (text: string) => text.replace(/^selection:\n(?: .*\n)+/m, 'selection: {}\n');
const draft = (of: typeof ledger, ...rounds: readonly string[]) =>
  noticeDraft.plan(of, { rounds: rounds.map((one) => `2017/${one}`), published: '2017-12-18' }, '2017-12-18');
const codes = (of: typeof ledger, ...rounds: readonly string[]) =>
  draft(of, ...rounds).findings.map(({ code }) => code);

describe('a publicity of nobody', () => {
  /** Nobody has full marks, so nobody is selected. */
  const noPilot = changed(ledger, {
    [`${year}/function-pilot/category.yaml`]: (text) => text.replace('floor: 25', 'floor: 50'),
    [award]: nobody,
  });

  it('is refused, with what to do instead', () => {
    const refusal = draft(noPilot, 'function-pilot/award');
    expect(refusal).toMatchObject({ ok: false, why: '有错误没有解决，不起草公示。' });
    expect(refusal.findings.filter(({ level }) => level === 'error')).toMatchObject([
      {
        code: 'notice-empty',
        file: award,
        message: '要公示的轮次里没有入选的，没有名单可以公示',
        help: '核对轮次写得对不对；确实无人入选的，不用公示，与有入选的轮次一起公示时会写明名额空缺',
      },
    ]);
  });

  it('is refused once where several rounds have nobody', () => {
    const none = changed(ledger, {
      [`${year}/programme.yaml`]: (text) => text.replace('threshold: 70', 'threshold: 100'),
      [award]: nobody,
      [cultivation]: nobody,
      [excellence]: nobody,
    });
    const found = codes(none, 'function-pilot/award', 'service-station/excellence');
    expect(found.filter((code) => code === 'notice-empty')).toHaveLength(1);
  });

  it('is none where another of its rounds has a list, and says which places stay empty', () => {
    const plan = planOf(draft(noPilot, 'function-pilot/award', 'service-station/cultivation'));
    expect(plan.files[0]?.after).toContain('空缺10个');
  });

  it('is told as a list that was not drawn up where the scores give one', () => {
    const found = codes(changed(ledger, { [award]: nobody }), 'function-pilot/award');
    expect(found).toContain('selection-differs');
    expect(found).not.toContain('notice-empty');
  });

  it.each([
    ['no round', []],
    ['an empty name', ['']],
  ])('that names %s is refused in Chinese', (_, rounds) => {
    expect(noticeDraft.plan(ledger, { rounds }, '2017-12-18')).toMatchObject({
      ok: false,
      why: expect.stringMatching(/^“公示哪些轮次”.*[\u4e00-\u9fff]。$/),
    });
  });
});
