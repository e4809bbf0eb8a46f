/** 改本会资料: how the association is called, reached and found. */
import { z } from 'zod/mini';
import { isMapping } from '../core/mapping.ts';
import type { Records } from '../core/records.ts';
import { webAddress } from '../core/schema/web-address.ts';
import { withValue } from '../ledger/change-record.ts';
import { parseYaml } from '../ledger/yaml.ts';
import { act, type Face, type OfficeLedger, refuse } from './act.ts';
import { textOf } from './found.ts';
import { line } from './input.ts';
import { wantPastKept } from './past-kept.ts';
import { planned } from './planned.ts';

const path = 'content/association.yaml';

type Path = readonly [string, string?, string?];

/** Where each stands in the file. */
const places = {
  name: ['name'],
  short: ['short'],
  phone: ['contact', 'phone'],
  email: ['contact', 'email'],
  address: ['contact', 'address'],
  postcode: ['contact', 'postcode'],
  supervisor: ['contact', 'supervision', 'name'],
  'supervisor-phone': ['contact', 'supervision', 'phone'],
  url: ['site', 'url'],
  'site-code': ['site', 'identifiers', 'site-code'],
  icp: ['site', 'identifiers', 'icp'],
  police: ['site', 'identifiers', 'police'],
} as const satisfies Readonly<Record<string, Path>>;

type Name = keyof typeof places;

const labels: Readonly<Record<Name, string>> = {
  name: '全称',
  short: '简称',
  phone: '办公电话',
  email: '办公邮箱',
  address: '地址',
  postcode: '邮编',
  supervisor: '监督部门',
  'supervisor-phone': '监督电话',
  url: '网站的网址',
  'site-code': '网站标识码',
  icp: 'ICP备案号',
  police: '公安备案号',
};

/** Without these there is no site: they are changed and never taken away. */
const always: readonly Name[] = ['name', 'short', 'url'];
const isName = (text: string): text is Name => Object.hasOwn(places, text);
const mayGo: readonly Name[] = Object.keys(places)
  .filter(isName)
  .filter((name) => !always.includes(name));

const valueAt = (value: unknown, where: readonly string[]): unknown =>
  where.reduce<unknown>((at, key) => (isMapping(at) ? at[key] : undefined), value);

const now = ({ records }: Pick<OfficeLedger, 'records'>, name: Name): string => {
  const value = valueAt(records.association, places[name]);
  return typeof value === 'string' ? value : '';
};

/** What is told of the association, in the order of the form. */
export const detailsOf = (records: Records): readonly { readonly label: string; readonly value: string }[] =>
  Object.keys(places)
    .filter(isName)
    .map((name) => ({ label: labels[name], value: now({ records }, name) }))
    .filter(({ value }) => value !== '');

const face = (name: Name, help?: string): Face => ({
  label: labels[name],
  control: 'line',
  ...(help === undefined ? {} : { help }),
  choices: (ledger) => {
    const value = now(ledger, name);
    return value === '' ? [] : [{ value, label: value }];
  },
});

/** The mapping with one value of it changed; nothing where all that it held is gone. */
const within = (map: unknown, key: string, value: string | undefined): unknown => {
  if (value !== undefined) return { ...(isMapping(map) ? map : {}), [key]: value };
  const { [key]: _, ...others } = isMapping(map) ? map : {};
  return Object.keys(others).length === 0 ? undefined : others;
};

const written = (text: string, name: Name, value: string | undefined): string => {
  const [key, part, last]: Path = places[name];
  const read = parseYaml(text);
  const there = read.ok && part !== undefined ? valueAt(read.data, [key, part]) : undefined;
  const changed =
    last === undefined ? value : (within(there, last, value) ?? (part === 'identifiers' ? {} : undefined));
  const after = withValue(text, part === undefined ? [key] : [key, part], changed);
  return after ?? refuse(`${path} 的写法无法自动改写，请维护的工程师改。`);
};

/** Who hears complaints is named with a number, or not at all. */
const lackingIn = (text: string): Name | undefined => {
  const read = parseYaml(text);
  const supervision = read.ok ? valueAt(read.data, ['contact', 'supervision']) : undefined;
  if (supervision === undefined) return undefined;
  const lacks = (key: string) => valueAt(supervision, [key]) === undefined;
  return lacks('name') ? 'supervisor' : lacks('phone') ? 'supervisor-phone' : undefined;
};

export const associationDetails = act({
  id: 'association-details',
  verb: ['association'],
  title: '改本会资料',
  purpose: '主办单位的名称、电话、邮箱、地址、监督电话、网址和备案号，印在公示和网站上。写了的改，没写的不变。',
  screen: 'year',
  input: z.strictObject({
    name: z.optional(line),
    short: z.optional(line),
    phone: z.optional(line),
    email: z.optional(line.check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '邮箱应写成 office@example.org 的样子'))),
    address: z.optional(line),
    postcode: z.optional(line.check(z.regex(/^\d{6}$/, '邮编是6位数字'))),
    supervisor: z.optional(line),
    'supervisor-phone': z.optional(line),
    url: z.optional(webAddress),
    'site-code': z.optional(line),
    icp: z.optional(line),
    police: z.optional(line),
    clear: z._default(z.array(z.enum(Object.keys(places).filter(isName))), []),
  }),
  form: {
    name: face('name', '印章上的全称'),
    short: face('short', '政策里的简称'),
    phone: face('phone'),
    email: face('email'),
    address: face('address'),
    postcode: face('postcode'),
    supervisor: face('supervisor', '受理对主办单位自己的投诉'),
    'supervisor-phone': face('supervisor-phone'),
    url: face('url', '从 https:// 开始'),
    'site-code': face('site-code'),
    icp: face('icp'),
    police: face('police'),
    clear: {
      label: '不再写的',
      control: 'choices',
      help: '以前写过、现在没有了的',
      choices: (ledger) =>
        mayGo.filter((name) => now(ledger, name) !== '').map((name) => ({ value: name, label: labels[name] })),
    },
  },
  plan: (ledger, { clear, ...given }, today) => {
    const before = textOf(ledger, path);
    const kept = clear.find((name) => !mayGo.includes(name));
    if (kept !== undefined) return refuse(`“${labels[kept]}”不能没有。`);
    const set = Object.entries(given).flatMap(([name, value]) =>
      isName(name) && value !== undefined && value !== now(ledger, name) ? [{ name, value }] : [],
    );
    const both = set.find(({ name }) => clear.includes(name));
    if (both !== undefined) return refuse(`“${labels[both.name]}”又写了新的，又选了不再写。`);
    const gone = clear.filter((name) => now(ledger, name) !== '').map((name) => ({ name, value: undefined }));
    const changes = [...set, ...gone];
    const after = changes.reduce((text, { name, value }) => written(text, name, value), before);
    if (changes.length === 0) return refuse('没有改动：至少改一项。');
    const lacks = lackingIn(after);
    if (lacks !== undefined)
      return refuse(`监督部门和监督电话要一起写，还缺“${labels[lacks]}”。`, {
        problems: [{ field: lacks, says: `监督部门和监督电话要一起写，还缺“${labels[lacks]}”` }],
      });
    const file = { path, before, after };
    wantPastKept(
      ledger,
      [file],
      today,
      '已经受理、审定或者公示过的记录是用现在的名称发出的，改了就和发出的不一样，不能改。电话、地址、网址可以改。',
    );
    const what = changes.map(({ name, value }) =>
      value === undefined ? `不再写${labels[name]}` : `${labels[name]}改为${value}`,
    );
    return planned(ledger, { files: [file], sentence: `改本会资料：${what.join('，')}` }, today);
  },
});
