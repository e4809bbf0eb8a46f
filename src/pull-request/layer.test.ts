import { describe, expect, it } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { found, layerIds, type LayerId, type Layers, nothing, type LayerOutcome, restsOn, runLayers } from './layer.ts';

const error: Finding = {
  code: 'change-empty',
  level: 'error',
  file: '',
  at: [],
  clause: null,
  message: '',
  help: '',
  en: '',
};

const layersWith = (outcomes: Partial<Record<LayerId, LayerOutcome>>): Layers => ({
  shape: () => outcomes.shape ?? nothing,
  ownership: () => outcomes.ownership ?? nothing,
  window: () => outcomes.window ?? nothing,
  safety: () => outcomes.safety ?? nothing,
  records: () => outcomes.records ?? nothing,
  ledger: () => outcomes.ledger ?? nothing,
});

const states = (outcomes: Partial<Record<LayerId, LayerOutcome>>): string =>
  runLayers(layersWith(outcomes))
    .layers.map(({ state }) => state)
    .join(' ');

describe('the layers', () => {
  it.each([
    ['nothing', {}, 'passed passed passed passed passed passed'],
    ['the shape', { shape: found([error]) }, 'failed skipped skipped skipped skipped skipped'],
    ['the owner', { ownership: found([error]) }, 'passed failed skipped passed skipped skipped'],
    ['the window', { window: found([error]) }, 'passed passed failed passed skipped skipped'],
    ['personal data', { safety: found([error]) }, 'passed passed passed failed skipped skipped'],
    ['the records', { records: found([error]) }, 'passed passed passed passed failed skipped'],
    ['the base', { window: { ...nothing, ours: [error] } }, 'passed passed stopped passed skipped skipped'],
    [
      'a warning alone',
      { shape: found([{ ...error, level: 'warning' as const }]) },
      'passed passed passed passed passed passed',
    ],
  ])('skip what rests on a layer that failed: %s', (_, outcomes, expected) => {
    expect(states(outcomes)).toBe(expected);
  });

  it('rest on layers before them only', () => {
    for (const [index, id] of layerIds.entries()) {
      for (const other of restsOn[id]) expect(layerIds.indexOf(other)).toBeLessThan(index);
    }
  });

  it('look for personal data whoever the author is', () => {
    expect(restsOn.safety).toEqual(['shape']);
  });
});
