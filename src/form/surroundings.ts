/** What the browser, the address and the clock lack for a form that keeps its word: said before anyone has typed for an hour. */
import { dayInShanghai, daysBetween } from '../core/dates.ts';

/** In days: a clock may be wrong by the zone it is set to. */
const mostDays = 1;

/** `now`: `YYYY-MM-DD` by this computer; `told`: by the server. */
export const clockSentence = (now: string, told: string): string | undefined =>
  Math.abs(daysBetween(told, now)) <= mostDays
    ? undefined
    : `本机的日期是${now}，和服务器的${told}不一样。截止日等按本机的日期计算，请先把日期调准，再刷新页面。`;

const told = async (): Promise<string | undefined> => {
  try {
    const date = (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).headers.get('date');
    return date === null ? undefined : dayInShanghai(new Date(date));
  } catch {
    return undefined;
  }
};

/** In bytes: what the papers of a usual application take. */
const enough = 100 * 1024 * 1024;

const storageSentence = async (): Promise<string | undefined> => {
  try {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined || quota - (usage ?? 0) > enough
      ? undefined
      : '本浏览器剩下的存储空间不多，材料文件可能存不下。请多用“保存草稿文件”，填好后尽快保存申报包。';
  } catch {
    return undefined;
  }
};

const secureSentence = (): string | undefined =>
  isSecureContext
    ? undefined
    : '这个网址不是 https:// 开头的，浏览器不肯计算材料的校验码，填了也交不上去。请改用 https:// 开头的地址打开。';

/** `hasOwnDay`: a demonstration lives on a day of its own. */
const lacking = async (hasOwnDay: boolean): Promise<readonly string[]> => {
  const day = hasOwnDay ? undefined : await told();
  return [
    secureSentence(),
    day === undefined ? undefined : clockSentence(dayInShanghai(new Date()), day),
    await storageSentence(),
  ].flatMap((sentence) => sentence ?? []);
};

/** One sentence for each thing that is lacking, above the form. */
export const warn = async (root: HTMLElement, hasOwnDay: boolean): Promise<void> => {
  for (const sentence of await lacking(hasOwnDay)) {
    const note = document.createElement('p');
    note.className = 'error screen';
    note.setAttribute('role', 'alert');
    note.textContent = sentence;
    root.prepend(note);
  }
};
