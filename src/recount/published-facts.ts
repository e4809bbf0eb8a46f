/**
 * `checkpoint.json`, at a fixed address of every site: all that is settled, with the lines that were given out and what each stands
 * for. Whoever has it and a line needs nothing else to see whether the past was rewritten; whoever keeps it can name the place.
 */
import type { Checkpoints } from '../core/checkpoint/checkpoint.ts';
import type { Fact } from '../core/checkpoint/facts.ts';
import type { Checkpoint } from '../core/schema/checkpoint.ts';

export interface PublishedFacts {
  /** Address of the site. */
  readonly site: string;
  readonly day: string;
  /** The newest line; null before the first. */
  readonly line: string | null;
  readonly checkpoints: Readonly<Record<string, Checkpoint>>;
  readonly facts: readonly Fact[];
}

export const checkpointsIn = ({ checkpoints }: PublishedFacts): Checkpoints =>
  new Map(
    Object.entries(checkpoints).map(([id, value]) => [id, { id, file: `content/checkpoints/${id}.yaml`, value }]),
  );
