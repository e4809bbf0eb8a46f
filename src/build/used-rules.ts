/**
 * The form carries the rules that some row of the ledger uses, and no other: a programme of five rules does not make its
 * applicants load twenty. A plugin of the site's build; the server for writing pages sends them all, since rows change under it.
 */
import type { Plugin } from 'vite';
import { directorySource } from '../ledger/directory.ts';
import { placeOf } from '../ledger/paths.ts';
import type { Source } from '../ledger/source.ts';
import { cutProperties } from './lean-codes.ts';

/** Every name after `rule:` in the tables of every year, those inside other rows included. */
export const usedRules = (source: Source): ReadonlySet<string> =>
  new Set(
    source
      .list()
      .filter(({ path }) => ['category', 'programme'].includes(placeOf(path).kind))
      .flatMap(({ path }) =>
        [
          ...Buffer.from(source.read(path))
            .toString()
            .matchAll(/\brule["']?\s*:\s*["']?([a-z-]+)/g),
        ].flatMap(([, rule]) => rule ?? []),
      ),
  );

/** Where rules stand by their ids. */
const registers = /\/src\/core\/rules\/(?:of-application|part)\.ts$/;

export const onlyUsedRules = (): Plugin => {
  let used: ReadonlySet<string> | undefined;
  return {
    name: 'gongshi-used-rules',
    enforce: 'post',
    apply: 'build',
    transform(code, file) {
      if (this.environment.name !== 'client' || !registers.test(file)) return null;
      used ??= usedRules(directorySource('.'));
      const left = used;
      const cut = cutProperties(
        code,
        this.parse(code, { lang: 'ts' }),
        ['applicationRules', 'rules'],
        (rule) => !left.has(rule),
      );
      return cut === code ? null : { code: cut, map: null };
    },
  };
};
