import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { data, form, goals, text } from './check/form.fixture.ts';
import { type ApplicationText, checkApplication, checkCodes } from './check.ts';

const findings = (change: object, body: Partial<ApplicationText> = {}) =>
  checkApplication(text(change, body), form).findings;

/** Message, cure and place of what was found. */
const said = (change: object, body: Partial<ApplicationText> = {}) =>
  findings(change, body).map(({ code, message, help, at }) => [
    code,
    message,
    help,
    Array.isArray(at) ? at.join('.') : at,
  ]);

describe('a file without fault', () => {
  it('is an application with its fields and its narrative, and without what it left out', () => {
    const { organization, ...fields } = data;
    expect(checkApplication(text(), form)).toEqual({
      value: { organization, demonstration: false, fields: { ...fields, goals: '解决三个难题。' } },
      findings: [],
    });
  });

  it('says whether it is fictional', () => {
    expect(checkApplication(text({ demonstration: true }), form).value?.demonstration).toBe(true);
    expect(said({ demonstration: false })).toEqual([
      [
        'field-invalid',
        '“演示标记”应写成 true，不加引号',
        '只有演示数据才写 true；正式申报删去这一行。',
        'demonstration',
      ],
    ]);
  });
});

describe('a value at fault', () => {
  const agreement = data.agreement[0];
  const step = data.steps[0];

  it.each([
    [{ title: undefined }, 'field-missing', '没有填“项目名称”', '写项目的名称。', 'title'],
    [{ title: null }, 'field-missing', '没有填“项目名称”', '写项目的名称。', 'title'],
    [{ title: '' }, 'field-invalid', '“项目名称”是空的', '写项目的名称。', 'title'],
    [{ people: null }, 'field-missing', '没有填“人数”', '只填人数。', 'people'],
    [
      { organization: undefined },
      'field-missing',
      '没有填“申报单位”',
      '填登记册中本单位的代号；还没有登记的，先向主办单位登记。',
      'organization',
    ],
    [{ title: '长'.repeat(21) }, 'field-invalid', '“项目名称”最多20字，现有21字', '写项目的名称。', 'title'],
    [
      { title: 2017 },
      'number-should-be-text',
      '“项目名称”应为文字或编号，却写成了数字',
      '两边加英文引号，例如 "320707"',
      'title',
    ],
    [
      { place: 320707 },
      'number-should-be-text',
      '“所在地”应为文字或编号，却写成了数字',
      '两边加英文引号，例如 "320707"',
      'place',
    ],
    [
      { roles: ['秘书长', 3] },
      'number-should-be-text',
      '“职务”第2个应为文字或编号，却写成了数字',
      '两边加英文引号，例如 "320707"',
      'roles.1',
    ],
    [
      { place: '320721' },
      'field-not-listed',
      '“所在地”填的“320721”不在可选范围内',
      '可以填："320707"（赣榆区）。选县区。',
      'place',
    ],
    [
      { place: '赣榆' },
      'field-not-listed',
      '“所在地”填的“赣榆”不在可选范围内',
      '如果指的是“赣榆区”，改写成 "320707"。选县区。',
      'place',
    ],
    [
      { place: '赣榆区' },
      'field-not-listed',
      '“所在地”填的“赣榆区”不在可选范围内',
      '改写成 "320707"（赣榆区）。选县区。',
      'place',
    ],
    [
      { kind: '农村地区' },
      'field-not-listed',
      '“类别”填的“农村地区”不在可选范围内',
      '如果指的是“农村”，改写成 rural。选一类。',
      'kind',
    ],
    [{ kind: '农村' }, 'field-not-listed', '“类别”填的“农村”不在可选范围内', '改写成 rural（农村）。选一类。', 'kind'],
    [{ kind: '乡村' }, 'field-not-listed', '“类别”填的“乡村”不在可选范围内', '可以填：rural（农村）。选一类。', 'kind'],
    [
      { kind: ['rural'] },
      'field-not-listed',
      '“类别”填的内容不在可选范围内',
      '可以填：rural（农村）。选一类。',
      'kind',
    ],
    [{ kind: { other: '' } }, 'field-invalid', '“类别”的说明是空的', '选一类。', 'kind.other'],
    [{ people: '三' }, 'field-invalid', '“人数”应为整数，只写数字，不加引号、逗号和单位', '只填人数。', 'people'],
    [
      { agreement: [{ ...agreement, to: '2016-02-28' }] },
      'field-invalid',
      '“协议”第1件的“终止日期”早于起始日期',
      '登记协议。',
      'agreement.0.to',
    ],
    [
      { agreement: [{ ...agreement, sha256: 'abc' }] },
      'field-invalid',
      '“协议”第1件的“校验码”应为64位小写十六进制校验码',
      '登记协议。',
      'agreement.0.sha256',
    ],
    [
      { agreement: [{ ...agreement, kind: '原件' }] },
      'field-unknown',
      '没有“协议”第1件的“种类”这一项',
      '删去，或者检查拼写；个人信息不要写进申报',
      'agreement.0.kind',
    ],
    [{ agreement: [] }, 'field-invalid', '“协议”至少登记1件', '登记协议。', 'agreement'],
    [
      { steps: [step, { ...step, date: '2017-02-30' }] },
      'field-invalid',
      '“进展节点”第2行的“日期”日期不存在或写法不对，应写成 2017-05-31',
      '写完成的日期。',
      'steps.1.date',
    ],
    [
      { steps: [{ date: '2017-04-20' }] },
      'field-missing',
      '没有填“进展节点”第1行的“事项”',
      '一行一个节点。',
      'steps.0.done',
    ],
    [{ steps: [3] }, 'field-invalid', '“进展节点”第1行应写成“项: 内容”，一项一行', '一行一个节点。', 'steps.0'],
    [{ titel: '茶叶' }, 'field-unknown', '没有“titel”这一项', '删去，或者检查拼写；个人信息不要写进申报', 'titel'],
    [{ 类别: '农村' }, 'field-unknown', '没有“类别”这一项', '改写成 kind', '类别'],
    [
      { goals: '解决难题' },
      'field-unknown',
      '没有“建站目标”这一项',
      '这一项写在正文里，放在标题“## 建站目标”下面',
      'goals',
    ],
    [
      { constructor: 'x' },
      'field-unknown',
      '没有“constructor”这一项',
      '删去，或者检查拼写；个人信息不要写进申报',
      'constructor',
    ],
  ])('%j', (change, code, message, help, at) => {
    expect(said(change)).toEqual([[code, message, help, at]]);
    expect(checkApplication(text(change), form).value).toBeUndefined();
  });

  it('is reported beside every other, not one at a time', () => {
    expect(
      findings({ title: '', place: 320707, kind: 'x', titel: 1 }, { sections: [] }).map(({ code }) => code),
    ).toEqual(['field-invalid', 'field-not-listed', 'number-should-be-text', 'field-unknown', 'field-missing']);
  });

  it.each([[null], ['一行字'], [[]], [42]])('or front matter that is %j', (broken) => {
    const { value, findings: found } = checkApplication({ ...text(), data: broken }, form);
    expect(value).toBeUndefined();
    expect(found[0]?.message).toMatch(/^(?:没有填)?文件开头的内容/);
  });

  it.each([
    '13800138000',
    '320705199001011234',
    '6222 0200 1234 5678',
    'secretary@example.org',
    '１３８００１３８０００',
  ])('is never repeated when it may be personal: %s', (secret) => {
    const all = findings({ place: secret, [secret]: 'x' }, { sections: [{ ...goals, heading: secret }] });
    expect(all.map(({ code }) => code)).toContain('heading-unknown');
    expect(all.map(({ message, help }) => message + help).join('')).not.toContain(secret);
  });
});

describe('the narrative', () => {
  const place = { offset: 403, length: 4 };

  it.each([
    ['no section', [], 'field-missing', '没有填“建站目标”', '写目标。', 'goals'],
    ['an empty section', [{ ...goals, text: '\n' }], 'field-invalid', '“建站目标”是空的', '写目标。', 'goals'],
    [
      'a short section',
      [{ ...goals, text: '四个字的。' }],
      'field-invalid',
      '“建站目标”至少5字（不计空格和标点），现有4字',
      '写目标。',
      'goals',
    ],
    ['a heading twice', [goals, goals], 'heading-twice', '“建站目标”这个标题出现两次', '合并成一处', place],
  ])('with %s', (_, sections, code, message, help, at) => {
    expect(said({}, { sections })).toEqual([[code, message, help, at]]);
  });

  it('knows only the headings of the form', () => {
    expect(said({}, { sections: [goals, { ...goals, heading: '建站的目标' }] })).toEqual([
      ['heading-unknown', '没有“建站的目标”这个标题', '只用这些标题：建站目标、其他说明', { offset: 403, length: 5 }],
    ]);
  });

  it('stands under headings, all of it', () => {
    expect(said({}, { outside: { text: '前言\n第二行', offset: 380 } })).toEqual([
      ['text-outside', '第一个标题之前有文字', '移到相应的标题下面', { offset: 380, length: 2 }],
    ]);
  });

  it('may hold optional sections', () => {
    const story = { ...goals, heading: '其他说明', text: '无。' };
    expect(checkApplication(text({}, { sections: [goals, story] }), form).value?.fields['story']).toBe('无。');
  });
});

describe('a slip of typing', () => {
  it.each([
    [' 茶叶服务站', '茶叶服务站', true],
    ['茶叶服务站　', '茶叶服务站', true],
    ['茶叶服务站\n', '茶叶服务站', false],
    ['茶叶 服务站', '茶叶 服务站', false],
  ])('of spaces in %j is put right', (typed, kept, told) => {
    const { value, findings: found } = checkApplication(text({ title: typed }), form);
    expect(value?.fields['title']).toBe(kept);
    expect(found.map(({ code, level, at }) => [code, level, at])).toEqual(
      told ? [['text-trimmed', 'warning', ['title']]] : [],
    );
  });

  it.each([
    ['“茶叶服务站”', true],
    ['「茶叶服务站」', true],
    ['“茶叶”服务站', false],
    ['“茶叶”和“紫菜”', false],
  ])('of quotation marks in %j is told and kept', (typed, told) => {
    const { value, findings: found } = checkApplication(text({ title: typed }), form);
    expect(value?.fields['title']).toBe(typed);
    expect(found.map(({ code }) => code)).toEqual(told ? ['quotes-kept'] : []);
  });

  it('explains a code in Chinese quotation marks', () => {
    expect(said({ place: '“320707”' }).map((one) => one.slice(0, 3))).toEqual([
      [
        'quotes-kept',
        '“所在地”整个写在中文引号里，引号会当作内容',
        '引号不是名称一部分的，删去；编号和代码要用英文引号 "…"',
      ],
      ['field-not-listed', '“所在地”填的““320707””不在可选范围内', '改写成 "320707"（赣榆区）。选县区。'],
    ]);
  });

  it('is found inside lists and rows', () => {
    const { value, findings: found } = checkApplication(
      text({ steps: [{ date: '2017-04-20 ', done: '培训 ' }] }),
      form,
    );
    expect(value?.fields['steps']).toEqual([{ date: '2017-04-20', done: '培训' }]);
    expect(found.map(({ message }) => message)).toEqual([
      '“进展节点”第1行的“日期”前后有空格，已经略去',
      '“进展节点”第1行的“事项”前后有空格，已经略去',
    ]);
  });
});

describe('any file at all', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const section = fc.record({
    heading: fc.oneof(fc.constantFrom('建站目标', '其他说明'), fc.string()),
    headingOffset: fc.nat(),
    text: fc.string(),
    offset: fc.nat(),
  });

  it('is an application or has an error, and never throws', () => {
    const changed = fc
      .dictionary(fc.constantFrom(...Object.keys(data), 'people', '__proto__', 'zz'), anything)
      .map((change) => ({ ...data, ...change }));
    const body = fc.record({
      sections: fc.array(section),
      outside: fc.option(fc.record({ text: fc.string(), offset: fc.nat() }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.oneof(anything, changed), body, (front, rest) => {
        const { value, findings: found } = checkApplication({ data: front, ...rest }, form);
        expect(value === undefined).toBe(found.some(({ level }) => level === 'error'));
        expect(found.every(({ code }) => Object.hasOwn(checkCodes, code))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
