import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { withText } from '../../src/ledger/overlay.ts';
import { findApplication } from './application.ts';
import { ioIn } from './io.fixture.ts';
import { openLedger } from './ledger.ts';

const broken = 'content/2017/service-station/applications/demo-tea-station.md';
const ledger = openLedger(
  ioIn(ledger2017, [], () => '2017-12-20'),
  withText(directorySource(ledger2017), broken, 'broken'),
);
const find = (typed: string) => () => findApplication(ledger, typed, ledger2017);

describe('an application by what was typed', () => {
  it.each([
    '2017/service-station/demo-orchard-station',
    'content/2017/service-station/applications/demo-orchard-station.md',
  ])('is found by %s', (typed) => {
    expect(find(typed)().application.id).toBe('demo-orchard-station');
  });

  it.each(['2017/service-station/demo-tea-station', broken])(
    'is checked by its file, where it cannot be read: %s',
    (typed) => {
      expect(find(typed)).toThrow(`读不出来：${typed}。先运行 npx gongshi check ${broken} 看哪里有误`);
    },
  );

  it.each(['2017/service-station/nobody', 'nobody', '2017/nothing/demo-tea-station'])(
    'is not looked for in a file that is not there: %s',
    (typed) => {
      expect(find(typed)).toThrow(`没有这份申报：${typed}。写成 年度/奖项/申报`);
    },
  );
});
