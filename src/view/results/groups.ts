/** 所在地和单位: applied and selected side by side, places in the order of their codes. Awards that are decided, and no others. */
import { scaleLinear } from 'd3-scale';
import { kindName, placeName } from '../../core/records.ts';
import type { Site } from '../site.ts';
import { chosenOf, type ResultEntry, sumOf } from './entries.ts';
import { type ResultFinding, percent } from './finding.ts';

export interface ResultGroup {
  readonly name: string;
  readonly applied: number;
  readonly chosen: number;
  /** Whole yuan. */
  readonly sum: number;
}

export interface GroupPair extends ResultGroup {
  /** Where the two marks stand. */
  readonly from: string;
  readonly to: string;
  /** The row that the title speaks of. */
  readonly named: boolean;
}

export interface Groups extends ResultFinding {
  readonly places: readonly GroupPair[];
  /** All places together; null where there is one at most. */
  readonly subtotal: ResultGroup | null;
  /** Awards that ask for no place, with their names. */
  readonly placeless: (ResultGroup & { readonly awards: readonly string[] }) | null;
  readonly kinds: readonly ResultGroup[];
  readonly money: boolean;
}

export const resultGroup = (name: string, entries: readonly ResultEntry[]): ResultGroup => ({
  name,
  applied: entries.length,
  chosen: chosenOf(entries).length,
  sum: sumOf(entries),
});

/** Applied and selected on one line from 0 to the most that any row has. */
export const groupPairs = (groups: readonly ResultGroup[], named?: string): readonly GroupPair[] => {
  const scale = scaleLinear([0, Math.max(1, ...groups.map(({ applied }) => applied))], [4, 96]);
  return groups.map((group) => ({
    ...group,
    from: percent(scale(group.chosen)),
    to: percent(scale(group.applied)),
    named: group.name === named,
  }));
};

/** The one place where most were not selected; nobody, where several are. */
const furthestApart = (groups: readonly ResultGroup[]): ResultGroup | undefined => {
  const most = Math.max(...groups.map(({ applied, chosen }) => applied - chosen));
  const found = groups.filter(({ applied, chosen }) => most > 1 && applied - chosen === most);
  return groups.length > 1 && found.length === 1 ? found[0] : undefined;
};

const titleOf = (all: ResultGroup, named: ResultGroup | undefined): string =>
  named === undefined
    ? `申报${all.applied}份，入选${all.chosen}份`
    : `${named.name}申报${named.applied}份，入选${named.chosen}份，相差最多`;

const awardNames = (entries: readonly ResultEntry[]): readonly string[] => [
  ...new Set(entries.map(({ category }) => category.category.name)),
];

/** As the forms call it, where all call it alike. */
const placeLabel = (placed: readonly ResultEntry[]): string => {
  const labels = new Set(
    placed.map(({ category }) => category.category.fields.find(({ type }) => type === 'place')?.label),
  );
  const [label] = labels;
  return labels.size === 1 && label !== undefined ? label : '所在地';
};

const subOf = (
  places: string | undefined,
  entries: readonly ResultEntry[],
  undecided: readonly ResultEntry[],
): string =>
  [
    places !== undefined ? `按${places}，次序固定。实心为入选，空心为申报，连线为两者之差。` : '',
    undecided.length === 0 ? '' : `只算已经审定的${awardNames(entries).join('、')}。`,
  ].join('');

export const groupsOf = ({ records }: Pick<Site, 'records'>, all: readonly ResultEntry[]): Groups => {
  const { association } = records;
  const entries = all.filter(({ decided }) => decided);
  const placed = entries.filter(({ place }) => place !== null);
  const placeless = entries.filter(({ place }) => place === null);
  const codes = new Set([...association.places.map(({ code }) => code), ...placed.flatMap(({ place }) => place ?? [])]);
  const places =
    placed.length === 0
      ? []
      : [...codes].toSorted().map((code) =>
          resultGroup(
            placeName(association, code),
            placed.filter(({ place }) => place === code),
          ),
        );
  const named = furthestApart(places);
  const kinds = [...association.kinds.map(({ id }) => kindName(association, id)), '未登记'];
  return {
    id: 'groups',
    label: '所在地和单位',
    title: titleOf(resultGroup('', entries), named),
    sub: subOf(
      places.length > 0 ? placeLabel(placed) : undefined,
      entries,
      all.filter(({ decided }) => !decided),
    ),
    places: groupPairs(places, named?.name),
    subtotal: places.length > 1 ? resultGroup('小计', placed) : null,
    placeless:
      placeless.length === 0 || places.length === 0
        ? null
        : { ...resultGroup('不分所在地', placeless), awards: awardNames(placeless) },
    kinds: kinds
      .map((kind) =>
        resultGroup(
          kind,
          entries.filter((entry) => entry.kind === kind),
        ),
      )
      .filter(({ applied }) => applied > 0),
    money: entries.some(({ sum }) => sum > 0),
  };
};
