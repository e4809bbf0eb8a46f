import { describe, expect, it } from 'vitest';
import { nameFor } from './name-for.ts';

describe('the name of an application’s file', () => {
  it.each([
    ['demo-tea-society', [], 'demo-tea-society'],
    ['demo-tea-society', ['demo-tea-society'], 'demo-tea-society-2'],
    ['demo-tea-society', ['demo-tea-society', 'demo-tea-society-2'], 'demo-tea-society-3'],
    ['demo-tea-society', ['demo-tea-society-2'], 'demo-tea-society'],
    ['示例茶叶学会', [], 'application'],
    ['demo--tea', ['application'], 'application-2'],
    [undefined, [], 'application'],
  ])('%s beside %j is %s', (organization, taken, expected) => {
    expect(nameFor(organization, taken)).toBe(expected);
  });
});
