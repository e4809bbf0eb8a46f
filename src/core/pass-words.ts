/** How many votes pass, in words: 同意票达到到会人数的2/3（含）; 超过 excludes the number. */
import type { Pass } from './schema/votes.ts';

const bases = { members: '应到人数', attending: '到会人数', voting: '有效票数' } as const satisfies Record<
  Pass['of'],
  string
>;

export const passWords = ({ share, of, strict }: Pass): string =>
  strict === true ? `同意票超过${bases[of]}的${share}` : `同意票达到${bases[of]}的${share}（含）`;
