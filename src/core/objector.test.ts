import { describe, expect, it } from 'vitest';
import { objectorFindings } from './objector.ts';

const objection = `notice: 2017-06-30-publicity
application: service-station/demo-tcm-station
kind: clerical
conditions: []
received: 2017-07-03
`;
const found = (text: string) => objectorFindings(text).map(({ message }) => message);

describe('an objection that would tell who objected', () => {
  it('is refused nothing while it only says what and how', () => {
    expect(found(`# 只记对什么有异议。\n${objection}reason: 反映协议不全，经核对原件，异议不成立。\n`)).toEqual([]);
  });

  it.each([
    ['a key of its own', `${objection}objector: 演示学会\n`, '“objector”'],
    ['a key in Chinese', `${objection}联系电话: 见信封\n`, '“联系电话”'],
    ['its reason', `${objection}reason: 异议人是同行单位的职工。\n`, '“异议人”'],
    ['a comment', `# 举报人要求保密\n${objection}`, '“举报人”'],
  ])('is refused for %s', (_, text, word) => {
    expect(found(text)).toEqual([`异议记录里有${word}，可能让人知道异议是谁提的`]);
  });

  it('never repeats what stands beside the word', () => {
    const [finding] = objectorFindings(`${objection}reason: 来信人李某某反映情况。\n`);
    expect(JSON.stringify(finding)).not.toContain('李某某');
  });
});
