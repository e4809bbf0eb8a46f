/**
 * Which clause of a policy says a thing, guessed by the words that such clauses have. A place to begin with, marked to be looked at:
 * a blank policy is cited by the numbers it came with, one's own by what it says.
 */

/** What a table has to cite, with its number in the blank policy and, the surest first, how clauses say it. */
const things = {
  purpose: { blank: '1', says: [/制定本(?:办法|细则|规定|通知)/, /为了|为加强|为鼓励|宗旨|目的/] },
  whom: {
    blank: '2',
    says: [/申报(?:的)?(?:单位|人|主体|对象)[^。]*(?:是|为|应当)/, /(?:可以|均可|由[^。]*)申报/, /推荐单位/],
  },
  when: { blank: '4', says: [/月[^。]*日[^。]*(?:至|到|—|－)[^。]*日/, /申报(?:的)?(?:时间|期限)/, /截止/] },
  received: { blank: '5', says: [/受理/, /形式审查|收齐|收取/, /报送|送交/] },
  scored: { blank: '6', says: [/打分|评分|计分|百分制/, /评审标准|评选标准/, /评审|评选/] },
  voted: { blank: '6', says: [/表决|投票/, /赞成|同意/, /评审|评选/] },
  chosen: { blank: '6', says: [/研究(?:确定|决定|产生)/, /评审|评选/] },
  places: {
    blank: '7',
    says: [
      /等次|等奖|名额|分(?:为)?[一二三四五两\d]+(?:级|等|个等)/,
      /(?:选出|评出|确定|授予|认定|奖励|设)[^。]*[\d一二三四五六七八九十百两](?:名|个|项|件|篇)/,
    ],
  },
  approved: { blank: '8', says: [/[由经报][^。]*(?:审定|批准)/, /研究(?:确定|决定)/, /审定|批准/] },
  publicised: { blank: '9', says: [/(?<!本单位|单位内部)公示[^。]*[日天]/, /公示/] },
  money: { blank: '7', says: [/[\d〇零一二三四五六七八九十百千万]元/, /奖金|资助|奖励经费/] },
} as const satisfies Readonly<Record<string, { readonly blank: string; readonly says: readonly RegExp[] }>>;

export type Thing = keyof typeof things;

/** Undefined where no clause says it in any of these words. The last one of several: what is told of the end stands at the end. */
export const saying = (clauses: ReadonlyMap<string, string>, thing: Thing): string | undefined => {
  const { blank, says } = things[thing];
  if (clauses.get(blank)?.startsWith('TODO') === true) return blank;
  const found = says.map((words) => [...clauses].filter(([, text]) => words.test(text)).map(([id]) => id));
  const best = found.find((ids) => ids.length > 0) ?? [];
  return thing === 'publicised' || thing === 'approved' ? best.at(-1) : best[0];
};

/** Some clause, whatever it says: its number in the blank policy, else the first. */
export const likely = (clauses: ReadonlyMap<string, string>, thing: Thing): string =>
  saying(clauses, thing) ?? (clauses.has(things[thing].blank) ? things[thing].blank : ([...clauses.keys()][0] ?? '1'));

const ofRule: Readonly<Record<string, Thing>> = {
  stated: 'purpose',
  'within-window': 'when',
  'received-by-office': 'received',
  approved: 'approved',
  publicised: 'publicised',
  budget: 'money',
};

/** Rows of the blank year as nobody has looked at them yet: of a rule, with a clause to be checked. */
const unseen = /^ +- \{ clause: "(?<clause>[^"]+)", rule: (?<rule>[a-z-]+)\b.* # TODO：核对条款\n/gm;

/** The table of a year, its unseen rows citing the policy as it is written now. What no clause says needs no row of purpose. */
export const withLikelyClauses = (programme: string, clauses: ReadonlyMap<string, string>): string =>
  programme.replaceAll(unseen, (row, clause: string, rule: string) => {
    const thing = ofRule[rule];
    const now = thing === undefined ? undefined : saying(clauses, thing);
    if (now === undefined) return rule === 'stated' ? '' : row;
    return row.replace(`clause: "${clause}"`, `clause: "${now}"`);
  });
