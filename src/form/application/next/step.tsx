/** One numbered step of 接下来, with its own mark that it is done. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly head: string;
  readonly isNow: boolean;
  readonly isDone: boolean;
  readonly onDone: (isDone: boolean) => void;
  readonly children: ComponentChildren;
}

export const Step = ({ head, isNow, isDone, onDone, children }: Props) => (
  <li class={isNow ? 'now' : ''}>
    <div class="bar">
      <h3>
        {head}
        {isNow && <b class="mark">现在办</b>}
      </h3>
      <label class="screen">
        <input type="checkbox" checked={isDone} onChange={(event) => onDone(event.currentTarget.checked)} />
        办好了<span class="vh">{head}</span>
      </label>
    </div>
    {children}
  </li>
);
