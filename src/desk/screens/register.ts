/** 登记册: every unit that is registered, as it is called on the day, with what holds of it. */
import { inChinese } from '../../core/dates.ts';
import { bodyName, kindName } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import type { DeskLedger } from '../ledger.ts';

export interface RegisteredUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Former and coming names, its host, its supervisor: a sentence each. */
  readonly notes: readonly string[];
}

export interface RegisterScreen {
  readonly units: readonly RegisteredUnit[];
}

export const registerScreen = ({ records, today }: Pick<DeskLedger, 'records' | 'today'>): RegisterScreen => ({
  units: [...records.organizations.values()].map(({ id, value }) => {
    const name = nameOn(value, today);
    const supervision = value.supervision.at(-1);
    return {
      id,
      name,
      kind: kindName(records.association, value.kind),
      notes: [
        ...value.names
          .filter((one) => one.name !== name)
          .map((one) => (one.from > today ? `从${inChinese(one.from)}起改名为${one.name}` : `曾用名：${one.name}`)),
        ...(value['host-unit'] === undefined ? [] : [`依托单位：${value['host-unit'].name}`]),
        ...(supervision === undefined
          ? []
          : [
              `主管单位：${bodyName(records.association, supervision.by)}${supervision.to === undefined ? '' : `，到${inChinese(supervision.to)}为止`}`,
            ]),
      ],
    };
  }),
});
