/**
 * How much of a long test is done: some cases in `npm test`, all of them in `npm run test:long`, where a file that ends in
 * `.long.test.ts` imports the test beside it and the project sets this variable (`vitest.config.ts`).
 */
export const whole = process.env['GONGSHI_TESTS'] === 'whole';

/** Every so-manieth case, or all of them. */
export const someOf = <Case>(cases: readonly Case[], every: number): readonly Case[] =>
  whole ? cases : cases.filter((_, index) => index % every === 0);

/** Cases of the long form alone: in the short one there are none, so that none is told as passed over. */
export const wholeAlone = <Case>(...cases: readonly Case[]): readonly Case[] => (whole ? cases : []);

/** How often, or how many. */
export const fewOr = (few: number, many: number): number => (whole ? many : few);
