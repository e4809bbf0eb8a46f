import { expect, it } from 'vitest';
import { fillPaper } from './fill.ts';
import { contextWith, subjectsOf } from './papers.fixture.ts';
import { recommendation } from './recommendation.ts';
import { shippedTemplate } from './template/template.ts';

const [announcement] = subjectsOf('notice').filter(({ value }) => value.kind === 'announcement');

it('recommends those whom the announcement names for it, with what the publicity came to', async () => {
  if (announcement === undefined) throw new Error('the year has no announcement');
  const entries = announcement.value.entries.map((entry, index) =>
    index < 2 ? { ...entry, recommended: true as const } : entry,
  );
  const notice = { ...announcement, value: { ...announcement.value, entries } };
  const made = recommendation.make(contextWith({ to: '示例省科学技术协会', number: '示例协函〔2017〕3号' }), notice);
  if (!made.ok) throw new Error(made.why);
  const { data } = made.content;
  expect(data['主送']).toBe('示例省科学技术协会：');
  expect(data['数量']).toBe('2个');
  expect(data['送审']).toBe(false);
  expect(data['公示情况']).toBe('推荐对象已于2017年7月3日至7月7日公示，收到异议2件，均已办结。');
  expect(data['名单']).toHaveLength(2);
  const filled = fillPaper(await shippedTemplate(recommendation, { name: '示例市科学技术协会' }), made.content);
  expect(filled.ok).toBe(true);
});
