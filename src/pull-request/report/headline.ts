/** The first line of a report: what to do next. */
import type { Found, Verdict } from '../verdict.ts';

export interface Headline {
  /** A few words, shown bold. */
  readonly title: string;
  readonly next: string;
}

const errorsOf = ({ findings }: Verdict): readonly Found[] => findings.filter(({ level }) => level === 'error');

const isLeak = ({ code }: Found): boolean => code.endsWith('personal-data');

/** Layers whose refusals are not mended in the file: whose it is, and when it came. */
const isAbout = ({ layers }: Verdict, ...ids: readonly string[]): boolean =>
  layers.some(({ id, state }) => state === 'failed' && ids.includes(id));

const refused = (verdict: Verdict): Headline => {
  const errors = errorsOf(verdict);
  const [first] = errors;
  const leak = errors.find(isLeak);
  if (leak !== undefined) return { title: '里面有疑似个人信息，不能合并。', next: `请马上处理：${leak.help}。` };
  if (first !== undefined && isAbout(verdict, 'shape', 'ownership', 'window')) {
    const more = errors.length > 1 ? `下面一共列了${errors.length}处。` : '';
    return { title: '这次改动不能合并。', next: `${first.help}。${more}` };
  }
  return { title: `要改${errors.length + verdict.omitted}处。`, next: '改好后推送到同一个分支，会自动重新检查。' };
};

const accepted = ({ findings, fixed }: Verdict): Headline => {
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const mended = fixed > 0 ? `这次改动改好了主分支上原有的${fixed}处问题。` : '';
  return { title: '可以合并。', next: `${mended}${warnings > 0 ? `有${warnings}处提醒，请看一看。` : '不需要再做什么。'}` };
};

export const headline = (verdict: Verdict): Headline => {
  switch (verdict.verdict) {
    case 'accept':
      return accepted(verdict);
    case 'needs-office':
      return { title: '内容可以，等学会部处理。', next: `不需要再改；有${verdict.reasons.length}件事要由学会部来定。` };
    case 'reject':
      return refused(verdict);
    case 'base-broken':
      return {
        title: '检查停在主分支自己的问题上，与这次改动无关。',
        next: '不需要做什么：学会部改好以后，会重新检查。',
      };
    case 'internal-error':
      return {
        title: '检查程序出错，没有得出结论，与这次改动无关。',
        next: '不需要做什么：由维护人员处理以后重新检查。',
      };
  }
};
