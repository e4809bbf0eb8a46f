/** Whoever objects is never in the ledger: no key may name them, and no text may point to them (docs/design.md, promise 6). */
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { Objection } from './schema/objection.ts';

export const objectorCodes = {
  'objector-named': {
    level: 'error',
    title: '异议记录可能让人知道异议是谁提的',
    message: '异议记录里有“{what}”，可能让人知道异议是谁提的',
    help: '删去；只写对什么有异议、怎样办结。异议书和异议人的情况由主办单位另外保管',
    en: 'The objection holds {what}, which may tell who objected',
    meaning: '异议记录多写了一项，或者文字、注释里提到了异议人。异议记录没有写异议人的地方。',
    why: '异议人的信息要严格保密。台账是公开的，写进去就收不回来，以后也没有人敢提异议。',
    wrong: 'objector: 张某',
    right: 'reason: 反映服务协议没有写明双方权利。经核对协议原件，异议不成立。',
  },
} as const satisfies CodeTable;

const report = reporter(objectorCodes);

/** Words for a person who objects, in a reason or in a comment. */
const pointing = /异议人|反映人|举报人|投诉人|检举人|申诉人|来信人|来访人/g;

const keys: ReadonlySet<string> = new Set(Object.keys(Objection.shape));

/** In the text of an objection's file, its comments included. The words are named, what stands beside them is not. */
export const objectorFindings = (text: string): Finding[] => [
  ...[...text.matchAll(/^([^\s#:][^:\n]*):/gm)].flatMap(({ 1: key = '', index }) =>
    keys.has(key) ? [] : [report('objector-named', { what: key }, { at: { offset: index, length: key.length } })],
  ),
  ...[...text.matchAll(pointing)].map(({ 0: word, index }) =>
    report('objector-named', { what: word }, { at: { offset: index, length: word.length } }),
  ),
];
