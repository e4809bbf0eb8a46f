/** The parts of the form with how far each is: a list that leads to them, and a word beside each head. */
import { Icon } from '../controls/field.tsx';
import type { ApplicationFile } from '../../filing/file.ts';
import { type Part, type PartState, partState, partWords } from '../../filing/parts.ts';
import type { ProblemAt } from '../../filing/place.ts';

interface Props {
  readonly file: ApplicationFile;
  readonly problems: readonly ProblemAt[];
}

const looks = {
  empty: ['ring-dot', 'ink-3'],
  wrong: ['square-cross', 'zhu'],
  lacking: ['half-disc', 'zhe'],
  filled: ['disc-tick', 'lv'],
} as const satisfies Record<PartState['is'], readonly [Parameters<typeof Icon>[0]['name'], string]>;

/** The applicant is asked in the first part. */
const moreOf = (index: number): readonly string[] => (index === 0 ? ['organization'] : []);

const State = ({ state }: { readonly state: PartState }) => {
  const [icon, tone] = looks[state.is];
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icon} />
      {partWords(state)}
    </span>
  );
};

export const PartMark = ({ part, index, file, problems }: Props & { readonly part: Part; readonly index: number }) => (
  <State state={partState(part, file, problems, moreOf(index))} />
);

/** Opens the part, where it was folded, and leads to its head. */
const leadTo = (index: number): void => {
  const head = document.getElementById(`section-${index}`);
  head?.closest('details')?.setAttribute('open', '');
  head?.focus();
  head?.scrollIntoView({ block: 'start' });
};

export const PartList = ({ parts, file, problems }: Props & { readonly parts: readonly Part[] }) => {
  const states = parts.map((part, index) => partState(part, file, problems, moreOf(index)));
  const done = states.filter(({ is }) => is === 'filled').length;
  return (
    <nav class="parts-list" aria-labelledby="parts-head">
      <p id="parts-head">
        <b>{`已填好${done}部分，共${parts.length}部分`}</b>
      </p>
      <ol>
        {parts.map(({ title }, index) => {
          const state = states[index];
          return (
            <li key={title}>
              <a
                href={`#section-${index}`}
                onClick={(event) => {
                  event.preventDefault();
                  leadTo(index);
                }}
              >
                {title}
              </a>{' '}
              {state !== undefined && <State state={state} />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
