/** Whose change it is: a numeric account of a forge, as the base of the pull request knows it. */
import type { Association } from '../core/schema/association.ts';
import type { Organization } from '../core/schema/organization.ts';

export interface Account {
  readonly forge: string;
  /** Digits: a login can be renamed and then taken by another, a number cannot. */
  readonly id: string;
}

/** `github:900027`; undefined for anything else. */
export const readAccount = (text: string): Account | undefined => {
  const [, forge, id] = /^(github|gitea|gitlab|gitee|server):(\d{1,20})$/.exec(text) ?? [];
  return forge === undefined || id === undefined ? undefined : { forge, id };
};

export const accountText = ({ forge, id }: Account): string => `${forge}:${id}`;

/** Does it act for the organisation on that day? */
export const actsFor = (account: Account, { accounts }: Organization, day: string): boolean =>
  accounts.some(
    ({ forge, id, from, to }) =>
      forge === account.forge && id === account.id && from <= day && (to === undefined || day <= to),
  );

/** Does it belong to the office? */
export const isOffice = (account: Account, { forge, server }: Association): boolean => {
  if (account.forge === 'server') return server?.office.includes(account.id) === true;
  return forge !== undefined && forge.kind === account.forge && (forge.office ?? []).includes(account.id);
};
