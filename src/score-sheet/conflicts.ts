/**
 * What stands between an expert and an application: every name that the applicant has, and every unit that the application
 * names, against every unit of the expert. What is published of it are general words alone.
 */
import { documentsOf, type FieldValue, isDocument, isOther, textOf } from '../core/fields/value.ts';
import { foldedName } from '../core/look-alikes.ts';
import type { ApplicationRecord, Records } from '../core/records.ts';
import type { Expert } from './experts.ts';

type Register = Pick<Records, 'organizations'>;

/** For what an expert declares: the reason itself would tell who it is. */
export const declaredReason = '评委申明有应当回避的关系';
export const reasons = {
  applicant: '在申报单位任职',
  host: '在申报单位的依托单位工作',
  /** A programme may say which those are. */
  named: '在申报中写明的其他单位工作',
  taking: '申报中写明由其参加',
} as const;

/** 江苏省, 连云港市, 赣榆区: what people leave out before a name. */
const place = /^(?:.{1,8}?(?:省|自治区))?(?:.{1,6}?(?:[市盟]|州(?![市区县])))?(?:.{1,6}?[市区县旗])?/u;
/** 连云港市 without its last word. */
const bare = (name: string): string => name.replaceAll(/(?:省|自治区|[市州盟区县旗])/gu, '');
/** Ends of names of units: a shorter name is that of a part's whole only where it is one. */
const unit = /(?:[会院校所局厅司厂场站社园学馆队店委部处室办村镇]|中心|集团|企业|联盟|基地|政府|街道)$/u;
/** The shortest that may be left of a name without its place. */
const shortest = 4;

interface Name {
  readonly place: string;
  readonly own: string;
}

const nameOf = (written: string): Name => {
  const folded = foldedName(written).replace(/^原(?=.{4})/u, '');
  const before = place.exec(folded)?.[0] ?? '';
  const own = folded.slice(before.length);
  return own.length < shortest ? { place: '', own: folded } : { place: before, own };
};

const isPlaceLeftOut = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((name) => name.replace(/[市盟区县旗]$/u, ''));
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
};

/** 连云港示例学会 is 连云港市示例学会: what is left of a name whose place was written without its last word. */
const withoutBare = (name: Name, { place: other }: Name): Name => {
  const begun = bare(other);
  const rest = name.own.slice(begun.length);
  return name.place === '' && begun.length > 1 && name.own.startsWith(begun) && rest.length >= shortest
    ? { place: other, own: rest }
    : name;
};

/** Several units in one: 甲、乙; 甲方：甲; 甲（原乙）. The whole is among them. */
const unitsIn = (written: string): readonly string[] => {
  const pieces = written.split(/[、，,；;：:/／\n（）()]/u).map((piece) => piece.trim());
  return [...new Set([written, ...pieces.filter((piece) => [...piece].length >= shortest)])];
};

/** Is it one unit, or one a part of the other: 示例卫生院 and 东海县示例卫生院护理部? Two places are two units. */
export const isSameUnit = (one: string, other: string): boolean => {
  const [named, beside] = [nameOf(one), nameOf(other)];
  const [a, b] = [withoutBare(named, beside), withoutBare(beside, named)];
  if (a.own === '' || b.own === '' || !isPlaceLeftOut(a.place, b.place)) return false;
  if (a.own === b.own) return true;
  const [whole, part] = a.own.length < b.own.length ? [a.own, b.own] : [b.own, a.own];
  return whole.length >= shortest && unit.test(whole) && part.startsWith(whole);
};

/** Longer is a narrative, in which a unit may be mentioned by anyone. */
const longest = 120;

/** Every name in a value: of tables, documents, open choices and lists too. */
const namesIn = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'string') return value.length > longest || value.includes('\n') ? [] : [value];
  if (isOther(value)) return [value.other];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): readonly string[] => {
    if (typeof item === 'string') return [item];
    if (isDocument(item)) return documentsOf([item]).flatMap(({ parties = [], issuer = '' }) => [...parties, issuer]);
    if (isOther(item)) return [item.other];
    return typeof item === 'object' && item !== null ? Object.values(item).flatMap(namesIn) : [];
  });
};

const registered = ({ organizations }: Register, id: string) => {
  const value = organizations.get(id)?.value;
  const host = value?.['host-unit']?.name;
  return { names: value?.names.map(({ name }) => name) ?? [], hosts: host === undefined ? [] : [host] };
};

/** Organisations that a field points to, by id. */
const pointedAt = (records: Register, { value: { fields } }: ApplicationRecord): readonly string[] =>
  Object.values(fields)
    .flatMap((value) => (Array.isArray(value) ? value : [textOf(value)]))
    .filter((id): id is string => typeof id === 'string' && records.organizations.has(id));

/**
 * Why an expert may not score an application, in words that may be published; undefined where nothing stands in the way. `named`:
 * the programme's own words for units that an application names.
 */
export const conflictOf = (
  expert: Expert,
  record: ApplicationRecord,
  records: Register,
  named: string = reasons.named,
): string | undefined => {
  const key = `${record.category}/${record.id}`;
  const { organization, fields } = record.value;
  const pointed = pointedAt(records, record);
  const units = [
    ...expert.units.flatMap(unitsIn),
    ...expert.organizations.flatMap((id) => registered(records, id).names),
  ];
  const isAmong = (names: readonly string[]) =>
    units.some((one) => names.flatMap(unitsIn).some((other) => isSameUnit(one, other)));
  const own = registered(records, organization);
  if (expert.organizations.includes(organization) || isAmong(own.names)) return reasons.applicant;
  if (isAmong(own.hosts)) return reasons.host;
  const others = pointed.flatMap((id) => [...registered(records, id).names, ...registered(records, id).hosts]);
  if (expert.organizations.some((id) => pointed.includes(id))) return named;
  if (isAmong([...Object.values(fields).flatMap(namesIn), ...others])) return named;
  if (expert.named.includes(key)) return reasons.taking;
  const declared = expert.recused.find(({ application }) => application === key);
  return declared === undefined ? undefined : (declared.published ?? declaredReason);
};
