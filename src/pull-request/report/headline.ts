/** The first line of a report: what to do next. */
import type { Found, Verdict } from '../verdict.ts';

export interface Headline {
  /** A few words, shown bold. */
  readonly title: string;
  readonly next: string;
}

const ofLevel = ({ findings }: Verdict, level: Found['level']): readonly Found[] =>
  findings.filter((found) => found.level === level);

const isLeak = ({ code }: Found): boolean => code.endsWith('personal-data');
const isPast = ({ code }: Found): boolean => code.startsWith('history-');

/** Is it one of these layers that failed? */
const failed = ({ layers }: Verdict, ...ids: readonly string[]): boolean =>
  layers.some(({ id, state }) => state === 'failed' && ids.includes(id));

const sentence = (text: string): string => text.replace(/。?$/, '。');

const refused = (verdict: Verdict): Headline => {
  const errors = ofLevel(verdict, 'error');
  const [first] = errors;
  const leak = errors.find(isLeak);
  const kept = errors.find(({ code }) => code === 'disclosure-more');
  const past = errors.find(isPast);
  if (leak !== undefined)
    return { title: '里面有疑似个人信息，不能合并。', next: `请马上处理：${sentence(leak.help)}` };
  if (kept !== undefined) return { title: '里面有本年度不公开的内容，不能合并。', next: sentence(kept.help) };
  if (past !== undefined) return { title: '历史里有不该留下的内容，不能合并。', next: sentence(past.help) };
  if (first !== undefined && failed(verdict, 'shape', 'ownership', 'window')) {
    const more = errors.length > 1 ? `下面一共列了${errors.length}处。` : '';
    return { title: '这次改动不能合并。', next: `${sentence(first.help)}${more}` };
  }
  if (failed(verdict, 'ledger')) {
    return {
      title: '合并以后，台账里别的记录对不上，不能合并。',
      next: '请一并改好，或者撤掉引起问题的改动；不清楚的联系主办单位。',
    };
  }
  return { title: `要改${errors.length + verdict.omitted}处。`, next: '改好后推送到同一个分支，会自动重新检查。' };
};

/** What a person must still see to after the merge: a county association has to confirm. */
const followUp = ({ findings }: Verdict): string =>
  findings
    .filter(({ code, level }) => level === 'info' && code.startsWith('confirmation-'))
    .slice(0, 1)
    .map(({ message, help }) => `合并以后还有一件事：${message}，${sentence(help)}`)
    .join('');

const accepted = (verdict: Verdict): Headline => {
  const warnings = ofLevel(verdict, 'warning').length;
  const parts = [
    verdict.fixed > 0 ? `这次改动改好了主分支上原有的${verdict.fixed}处问题。` : '',
    warnings > 0 ? `有${warnings}处提醒，请看一看。` : '',
    followUp(verdict),
  ].join('');
  return { title: '可以合并。', next: parts === '' ? '不需要再做什么。' : parts };
};

const needsOffice = ({ office, reasons }: Verdict): Headline =>
  office
    ? {
        title: '检查通过，但是要另一个人看过。',
        next: `有${reasons.length}处改动，请主办单位的另一位工作人员核对后再合并。`,
      }
    : { title: '内容可以，等主办单位处理。', next: `不需要再改；有${reasons.length}件事要由主办单位来定。` };

const baseBroken = ({ office }: Verdict): Headline =>
  office
    ? { title: '主分支原来就有问题，这次没有改好。', next: '先改好下面列出的问题，再合并别的改动。' }
    : {
        title: '检查停在主分支自己的问题上，与这次改动无关。',
        next: '不需要做什么：主办单位改好以后，会重新检查。',
      };

const internalError: Headline = {
  title: '检查程序出错，没有得出结论，与这次改动无关。',
  next: '不需要做什么：由维护人员处理以后重新检查。',
};

const headlines: { readonly [Outcome in Verdict['verdict']]: (verdict: Verdict) => Headline } = {
  accept: accepted,
  'needs-office': needsOffice,
  reject: refused,
  'base-broken': baseBroken,
  'internal-error': () => internalError,
};

export const headline = (verdict: Verdict): Headline => headlines[verdict.verdict](verdict);
