/** Error summary, as GOV.UK has it: the focus moves here, and each line leads to its field. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './controls/field.tsx';
import { elementId, type ProblemAt } from '../filing/place.ts';
import { sentenceOf } from './sentence.ts';

/** Leads to the control, or to the nearest thing that holds it. */
export const goTo = (path: ProblemAt['path']): void => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.getElementById(elementId(path.slice(0, length)));
    if (found !== null) {
      const control = found.matches('fieldset')
        ? (found.querySelector<HTMLElement>('input, select, textarea') ?? found)
        : found;
      // It may stand in a part that is folded.
      found.closest('details:not([open])')?.setAttribute('open', '');
      control.focus();
      found.scrollIntoView({ block: 'center' });
      return;
    }
  }
};

/** `turn`: a new number moves the focus here again. */
export const ErrorSummary = ({
  problems,
  turn,
}: {
  readonly problems: readonly ProblemAt[];
  readonly turn: number;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (turn > 0) box.current?.focus();
  }, [turn]);
  if (problems.length === 0) return null;
  return (
    <div class="errors" ref={box} tabindex={-1} aria-labelledby="errors-head">
      {/* On a child: on the element that takes the focus it would be read twice, or not at all. */}
      <div role="alert">
        <h2 id="errors-head">
          <Icon name="square-cross" /> {`有${problems.length}处需要改正，改正后才能提交`}
        </h2>
        <ul>
          {problems.map(({ path, finding }) => (
            <li key={`${path.join('-')} ${finding.message}`}>
              {path.length === 0 ? (
                sentenceOf(finding)
              ) : (
                <a
                  href={`#${elementId(path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(path);
                  }}
                >
                  {sentenceOf(finding)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
