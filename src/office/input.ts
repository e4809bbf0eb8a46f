/** Values that several acts ask for, with the face that each shows. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { date, line } from '../core/schema/values.ts';
import { type Face, refuse } from './act.ts';
import { bodyChoices, receivedChoices } from './choices.ts';

/** `2017/service-station/demo-tea-station`, or the path of the file. */
export const address = z.string().check(z.minLength(1), z.maxLength(300));
export { date, line };

export const applicationFace: Face = {
  label: '申报',
  control: 'choice',
  positional: '<年度/奖项/申报>',
  choices: receivedChoices,
};

export const dateFace = (label: string, help?: string): Face => ({
  label,
  control: 'date',
  ...(help === undefined ? {} : { help }),
  choices: (_, __, today) => [{ value: today, label: '今天' }],
});

export const bodyFace = (label: string): Face => ({ label, control: 'choice', choices: bodyChoices });

export const documentFace: Face = {
  label: '依据的文件',
  control: 'line',
  help: '会议纪要、书面材料的名称、文号或者日期，会公开',
};

export const reasonFace: Face = { label: '理由', control: 'line', help: '一句话，会公开；不写个人信息' };

/** A day that has not come cannot have happened. */
export const notAhead = (label: string, day: string, today: string): void => {
  if (day > today) refuse(`“${label}”写的是${inChinese(day)}，还没有到。核对日期。`);
};

/** A year that cannot be meant is a slip of the pen. */
export const notBefore = (label: string, day: string, first: string, what: string): void => {
  if (day < first) refuse(`“${label}”写的是${inChinese(day)}，早于${what}（${inChinese(first)}）。核对日期。`);
};
