/** 公开见证: what is published by the year's rule and where, the newest 核对行, and the lines of others that are kept here. */
import { keepsAnything } from '../../core/disclosure/rule.ts';
import { inChinese } from '../../core/dates.ts';
import { lineShown, type LineShown } from '../../view/checkpoint.ts';
import { disclosureRule } from '../../view/disclosure-rule.ts';
import { qrCode, type QrCode } from '../../view/qr.ts';
import type { YearView } from '../../view/site.ts';
import type { ShownChange } from '../acts/difference.ts';
import type { DeskLedger } from '../ledger.ts';

export interface PublishScreen {
  readonly year: number;
  readonly lead: string;
  readonly lines: readonly {
    readonly what: string;
    readonly shown: string;
    readonly whom: string;
    readonly from: string;
    readonly until: string;
  }[];
  /** The office's own, what is published of it, or the only one there is. */
  readonly ledger: 'whole' | 'published' | 'only';
  /** Where the published one was written to last; null where it was not. */
  readonly folder: string | null;
  readonly line: (LineShown & { readonly code: QrCode }) | null;
  readonly witnesses: readonly {
    readonly name: string;
    readonly url: string;
    readonly seen: readonly { readonly on: string; readonly line: string }[];
  }[];
}

/** What would be written into the published ledger. */
export interface Disclosable {
  readonly folder: string;
  /** Of what is shown here: what is written is that, or it is shown again. */
  readonly key: string;
  readonly changes: readonly Pick<ShownChange, 'kind' | 'path' | 'record' | 'whose'>[];
}

export interface Disclosed {
  readonly count: number;
  /** Is it in the history of the published ledger too? */
  readonly committed: boolean;
}

export const publishScreen = ({ site, records }: DeskLedger, year: YearView, folder: string | null): PublishScreen => {
  const rule = disclosureRule(site, year);
  const line = lineShown(site);
  const keeps = [...records.years.values()].some(keepsAnything);
  return {
    year: year.records.year,
    lead: rule.lead,
    lines: rule.lines.map(({ what, shown, whom, from, until }) => ({ what, shown, whom, from, until })),
    ledger: records.whole !== undefined ? 'whole' : keeps ? 'published' : 'only',
    folder,
    line: line === undefined ? null : { ...line, code: qrCode(line.address) },
    witnesses: [...(records.witnesses?.values() ?? [])].map(({ value }) => ({
      name: value.name,
      url: value.url,
      seen: value.seen.map((one) => ({ on: inChinese(one.on), line: one.line })),
    })),
  };
};
