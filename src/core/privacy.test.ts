import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isResidentId, isUscc, passesLuhn } from './privacy/identifiers.ts';
import { masked, personalData, personalDataFindings } from './privacy.ts';
import { type Allowed, nothingAllowed } from './privacy/allowed.ts';

const office: Allowed = { phones: new Set(['051800000001', '13900000000']), emails: new Set(['xuehuibu@example.org']) };
const kinds = (text: string) => personalData(text, office).map(({ kind }) => kind);

/** A number with the check digit of GB 11643. */
const residentId = (body: string) => [...'0123456789X'].map((check) => body + check).find(isResidentId) ?? '';

describe('personal data in text', () => {
  it.each([
    ['a resident ID', '责任人身份证号 11010519491231002X。', 'resident-id'],
    ['the shape of Lianyungang', '320700190001010001', 'resident-id'],
    ['full-width digits', '身份证 １１０１０５１９４９１２３１００２Ｘ', 'resident-id'],
    ['mathematical digits', '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X', 'resident-id'],
    ['character references', '1101051949123100&#50;X', 'resident-id'],
    ['groups with spaces', '110105 19491231 002X', 'resident-id'],
    ['a lower-case x', '11010519491231002x', 'resident-id'],
    ['a broken line', '1101 0519 4912\n3100 2X', 'resident-id'],
    ['a typing error beside the word', '身份证号：110105194912310021', 'resident-id'],
    ['the old 15 digits beside the word', '身份证 110105491231002', 'resident-id'],
    ['a mobile number', '电话13812345678', 'mobile'],
    ['hyphens', '138-1234-5678', 'mobile'],
    ['the country code', '+86 138 1234 5678', 'mobile'],
    ['the country code without space', '8613812345678', 'mobile'],
    ['emphasis between the digits', '138**1234**5678', 'mobile'],
    ['full-width hyphens', '１３８－１２３４－５６７８', 'mobile'],
    ['a UnionPay card', '6222020000000007', 'bank-account'],
    ['a card in fours', '6222 0200 0000 0007', 'bank-account'],
    ['another card beside the word', '卡号 4111111111111111', 'bank-account'],
    ['a company account beside the word', '开户行及账号：320100012345678', 'bank-account'],
    ['a passport', '护照 E12345678', 'passport'],
    ['an e-mail', '邮箱 zhangsan@example.org', 'email'],
    ['a home address', '家庭住址：海州区幸福路1号2号楼501室', 'address'],
    ['a birth date', '出生日期：1970年5月1日', 'birth-date'],
    ['born in', '1970年5月出生，高级工程师', 'birth-date'],
    ['WeChat', '微信号：zhang_san88', 'messenger'],
    ['QQ', 'QQ：12345678', 'messenger'],
  ])('%s is found', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    ['a unified social credit code', '91350100M000100Y43'],
    ['a society in Lianyungang', '51320700500000015H'],
    ['a code with two letters at its end', '1232070046000001XX'],
    ['an ID that no calendar has', '110105194913310021'],
    ['an ID with another check digit', '110105194912310021'],
    ['a digest', 'fb44a975c664d9267e4dd156e200f6c43fb481754759102ac8524ea17d920a90'],
    ['a digest of digits', '1381234567811010519491231002622202000000000713812345678138123456'],
    ['dates', '2017-05-31 2017-06-01, 2017年5月31日'],
    ['an instant', '2017-05-19T16:20:00+08:00'],
    ['a document number', '连科协〔2017〕15号'],
    ['a receipt number', 'KJFWZ-2017-016'],
    ['a patent', 'ZL201710123456.7'],
    ['a land line', '0518-85812345'],
    ['the mobile of the office', '139-0000-0000'],
    ['the e-mail of the office', 'Xuehuibu@example.org'],
    ['a card number without a word', '4111111111111111'],
    ['the declaration', '材料中不含身份证号、银行账号、住址、出生日期和个人电话。'],
    ['birth defects', '2016年5月出生缺陷防治，出生缺陷筛查2017年5月'],
    ['an account of the public kind', '微信公众号：lygnursing2017'],
    ['a group', '学会QQ群交流'],
    ['a doctor on a day', '医生于2017年5月12日义诊'],
    ['a passport number without the word', 'E12345678'],
    ['twelve digits', '201381234567'],
    ['digits in a word', 'a13812345678'],
    ['a receipt number before an amount', 'KJFWZ-2017-138\n12345678'],
    ['years in a row', '1985 1990 1995 2000，账户 2015 2016 2017'],
    ['numbers in a table', '| 138 | 1234 | 5678 |'],
  ])('%s is not', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('gives the place in the source, whatever was normalised before it', () => {
    const text = '①㈱ﬁ 邮箱 １３８１２３４５６７８ 完';
    const [found] = personalData(text, nothingAllowed);
    expect(text.slice(found?.offset, (found?.offset ?? 0) + (found?.length ?? 0))).toBe('１３８１２３４５６７８');
  });

  it('finds every resident ID that is generated', () => {
    const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2012-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 999 }), (date, order) => {
        const id = residentId(
          `320706${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
        );
        expect(kinds(`编号${id}号`)).toEqual(['resident-id']);
        expect(masked(id, personalData(id, office))).not.toContain(id.slice(1, -1));
      }),
    );
  });

  it('never takes digests, dates, instants, amounts and document numbers for personal data', () => {
    const date = fc
      .date({ min: new Date('1949-10-01'), max: new Date('2049-12-31'), noInvalidDate: true })
      .map((value) => value.toISOString().slice(0, 10));
    const thing = fc.oneof(
      fc.stringMatching(/^[0-9a-f]{64}$/),
      date,
      date.map((day) => `${day}T10:20:30+08:00`),
      date.map((day) => `${day} 至 ${day}`),
      fc.integer({ min: 10_000, max: 99_999_999 }).map(String),
      fc.integer({ min: 1, max: 999 }).map((n) => `连科协〔2017〕${n}号`),
      fc.integer({ min: 1, max: 999 }).map((n) => `KJFWZ-2017-${String(n).padStart(3, '0')}`),
    );
    const glue = fc.constantFrom(', ', '、', ' ', '\n', ' - ', '；');
    fc.assert(
      fc.property(fc.array(fc.tuple(thing, glue), { maxLength: 12 }), (things) => {
        expect(kinds(things.flat().join(''))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no code with the check character of an organisation for a person', () => {
    const body = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{9}$/);
    fc.assert(
      fc.property(body, (nine) => {
        const code =
          [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => `51320700${nine}${check}`).find(isUscc) ?? '';
        expect(kinds(`统一社会信用代码 ${code}，账号见纸质表`)).toEqual([]);
      }),
    );
  });

  it('reads any text, and masks it to the same length and lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = masked(text, personalData(text, nothingAllowed));
        expect(shown).toHaveLength(text.length);
        expect(shown.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });

  it('says where and what kind, never the value', () => {
    const text = '手机 13812345678';
    const [finding] = personalDataFindings(personalData(text, nothingAllowed), () => '建站目标');
    expect(finding?.message).toBe('“建站目标”中有疑似手机号');
    expect(JSON.stringify(finding)).not.toContain('3812345');
  });
});

describe('check digits', () => {
  it.each([
    '91350100M000100Y43',
    '51320700500000023C',
    '52320700MJ0000018J',
    '53320700MJ0000026A',
    '91320700MA0000015P',
  ])('%s is a unified social credit code', (code) => {
    expect(isUscc(code)).toBe(true);
    expect(isUscc(`${code.slice(0, 17)}${code.endsWith('3') ? '4' : '3'}`)).toBe(false);
  });

  it('Luhn holds 6222020000000007 and not its neighbour', () => {
    expect([passesLuhn('6222020000000007'), passesLuhn('6222020000000008')]).toEqual([true, false]);
  });
});
