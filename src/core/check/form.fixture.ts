/** A small form with a field of every kind that matters to the check of a file, and a file that fills it. */
import type { ApplicationText } from '../check.ts';
import { type CompiledCategory, compile } from '../compile.ts';
import { programme, station } from '../rules/tables.fixture.ts';
import { Section } from '../schema/section.ts';

const section = Section.parse({
  title: '项目',
  fields: [
    { id: 'title', label: '项目名称', type: 'text', max: 20, help: '写项目的名称。' },
    { id: 'roles', label: '职务', type: 'text', max: 10, many: { min: 1, max: 3 }, help: '写职务，不写姓名。' },
    {
      id: 'kind',
      label: '类别',
      type: 'choice',
      options: [{ id: 'rural', label: '农村' }],
      open: true,
      help: '选一类。',
    },
    { id: 'place', label: '所在地', type: 'place', help: '选县区。' },
    { id: 'people', label: '人数', type: 'integer', min: 1, max: 50, unit: '人', required: false, help: '只填人数。' },
    { id: 'agreement', label: '协议', type: 'document', ask: ['term'], help: '登记协议。' },
    {
      id: 'steps',
      label: '进展节点',
      type: 'table',
      max: 3,
      help: '一行一个节点。',
      columns: [
        { id: 'date', label: '日期', type: 'date', help: '写完成的日期。' },
        { id: 'done', label: '事项', type: 'text', max: 10 },
      ],
    },
    { id: 'goals', label: '建站目标', type: 'prose', min: 5, max: 20, help: '写目标。' },
    { id: 'story', label: '其他说明', type: 'prose', max: 20, required: false },
  ],
});

export const form: CompiledCategory = compile(
  { ...station, sections: [section] },
  { ...programme, common: { start: [], end: [], conditions: [] } },
  { places: [{ code: '320707', name: '赣榆区', confirmer: 'ganyu-ast' }] },
);

export const data = {
  organization: 'demo-tea-society',
  title: '茶叶加工服务站',
  roles: ['秘书长'],
  kind: 'rural',
  place: '320707',
  agreement: [
    { title: '服务协议', date: '2017-03-01', pages: 3, sha256: 'a'.repeat(64), from: '2017-03-01', to: '2018-02-28' },
  ],
  steps: [{ date: '2017-04-20', done: '完成培训' }],
};

const goals = { heading: '建站目标', headingOffset: 403, text: '解决三个难题。', offset: 409 };

/** The file with some of it changed; `undefined` leaves a key out. */
export const text = (change: object = {}, body: Partial<ApplicationText> = {}): ApplicationText => ({
  data: Object.fromEntries(Object.entries({ ...data, ...change }).filter(([, value]) => value !== undefined)),
  sections: [goals],
  outside: undefined,
  ...body,
});

export { goals };
