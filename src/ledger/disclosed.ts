/**
 * An office's whole ledger → the published one: the same files without what the programmes keep back, decisions reduced to what
 * may be shown, and a register of seals. Bytes depend on the whole ledger alone, so that whoever has it can make them again; only what
 * a notice told of a decision that was changed since is taken as it was published.
 */
import { isApproved } from '../core/approval.ts';
import { publicDecision } from '../core/disclosure/public-decision.ts';
import { publicIn, publicInRound } from '../core/disclosure/public-ids.ts';
import { registerOf } from '../core/disclosure/register.ts';
import { keepsAnything, keepsBack, scopeOf } from '../core/disclosure/rule.ts';
import { sealOf } from '../core/disclosure/seal.ts';
import { decideRound } from '../core/decide/round.ts';
import { judgeYear } from '../core/judge.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import { placeOf } from './paths.ts';
import { digestOf } from './record.ts';
import type { Source } from './source.ts';
import { toYaml } from './write-yaml.ts';

const decisionHead = '# 按本年度的公开范围写出，完整的评审记录留在办公室；由 gongshi disclose 写入，不要手工改。\n';
const registerHead = '# 办公室保存、不公开的记录，只有登记号和校验码；由 gongshi disclose 写入，不要手工改。\n';

/** Lists with a row a line, as decisions are written by hand. */
const decisionText = ({ scores, ballots, made, kept, ...rest }: Decision): string => {
  const { demonstration, panels, groups, choice, recusals, approvals, overrides, selection } = rest;
  const some = (part: object, level?: number) =>
    Object.values(part).every((value) => value === undefined) ? '' : toYaml(part, level);
  return [
    decisionHead,
    some({ demonstration }),
    some({ made }, 1),
    some({ kept }, 2),
    Object.keys(scores).length === 0 ? '' : toYaml({ scores }, 3),
    some({ 'own-lines': rest['own-lines'] }),
    some({ panels }),
    some({ groups }),
    some({ ballots }, 4),
    some({ choice }, 3),
    toYaml({ recusals, approvals, overrides }),
    toYaml({ selection }, 3),
  ].join('');
};

/** Nothing of a round is published before every body approved it, nor of a stage before anybody was chosen for an award. */
const isPublished = (year: YearRecords, category: CategoryRecords, round: string, decision: Decision): boolean =>
  isApproved(category, round, decision) &&
  (!keepsBack(year, 'unsuccessful') || publicInRound(year, category, round).size > 0);

interface YearPublished {
  /** Paths below the repository root that are left out. */
  readonly out: ReadonlySet<string>;
  /** Files with other bytes than in the whole ledger. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Path → text of the published ledger as it is now; undefined where there is no such file. */
type Published = (path: string) => string | undefined;

export const publishedIn = (source: Source): Published => {
  const there = new Set(source.list().flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])));
  return (path) => (there.has(path) ? new TextDecoder().decode(source.read(path)) : undefined);
};

/**
 * The digest that a notice holds of a decision which was changed since, and which a correction states anew. Readers were shown that
 * of the record as it was published then, and a notice is never rewritten; where none was published, a seal, since the digest of
 * a whole record lets what is likely be guessed.
 */
const earlier = (notice: string | undefined, path: string, sealed: string): string => {
  const line = new RegExp(`path:\\s*["']?${path}["']?[,\\s]+sha256:\\s*["']?([0-9a-f]{64})`);
  return line.exec(notice ?? '')?.[1] ?? sealed;
};

const ofYear = (
  source: Source,
  year: YearRecords,
  records: Records,
  today: string,
  secret: string,
  published: Published,
): YearPublished => {
  const out = new Set<string>();
  const texts = new Map<string, string>();
  const digests = new Map<string, string>();
  const judged = judgeYear(records, year, today);
  const encoder = new TextEncoder();
  const hides = keepsBack(year, 'unsuccessful');
  for (const category of year.categories.values()) {
    const shown = publicIn(year, category);
    const { applications, confirmations, receipts, decisions } = category;
    if (hides) {
      for (const records of [applications, confirmations, receipts])
        for (const [id, { file }] of records) if (!shown.has(id)) out.add(file);
      for (const { file, value } of year.objections.values()) {
        const [folder = '', id = ''] = value.application.split('/');
        if (folder === category.id && !shown.has(id)) out.add(file);
      }
    }
    for (const [round, { file, digest, value }] of decisions) {
      if (!isPublished(year, category, round, value)) {
        out.add(file);
        continue;
      }
      const found = decideRound(
        year,
        category,
        round,
        { id: round, file, digest, value },
        judged.get(category.id) ?? new Map(),
      );
      const sealed = sealOf(secret, file, digest);
      const text = decisionText(publicDecision(year, category, round, value, found, scopeOf(year), sealed));
      texts.set(file, text);
      digests.set(digest, digestOf(encoder.encode(text)));
    }
  }
  // A notice freezes the decision that readers have.
  for (const { file, value } of year.notices.values()) {
    const written = new TextDecoder().decode(source.read(file));
    const text = value.decisions.reduce((now, { path, sha256 }) => {
      const sealed = sealOf(secret, `content/${path}`, sha256);
      return now.replaceAll(sha256, digests.get(sha256) ?? earlier(published(file), path, sealed));
    }, written);
    if (text !== written) texts.set(file, text);
  }
  if (hides) {
    const { demonstration } = records.association;
    const register = { ...(demonstration === true ? { demonstration } : {}), ...registerOf(year, judged, secret) };
    texts.set(`content/${year.year}/withheld.yaml`, registerHead + toYaml(register, 4));
  }
  return { out, texts };
};

/** Kinds that stand in the published ledger alone, or in the whole one alone. */
const ownKinds: ReadonlySet<string> = new Set(['whole', 'withheld', 'checkpoint', 'witness', 'made', 'unknown']);

/** Bytes of the published ledger by path; checkpoints, witnesses and what was added of older records are its own. */
export const disclosed = (
  source: Source,
  records: Records,
  today: string,
  published: Published = () => undefined,
): ReadonlyMap<string, Uint8Array> => {
  const secret = records.whole?.value.secret ?? '';
  const years = [...records.years.values()]
    .filter(keepsAnything)
    .map((year) => ofYear(source, year, records, today, secret, published));
  const out = new Set(years.flatMap((year) => [...year.out]));
  const texts = new Map(years.flatMap((year) => [...year.texts]));
  const encoder = new TextEncoder();
  const paths = source
    .list()
    .flatMap(({ path, kind }) => (kind !== 'file' || out.has(path) || ownKinds.has(placeOf(path).kind) ? [] : [path]));
  return new Map(
    [...new Set([...paths, ...texts.keys()])].map((path) => {
      const text = texts.get(path);
      return [path, text === undefined ? source.read(path) : encoder.encode(text)];
    }),
  );
};
