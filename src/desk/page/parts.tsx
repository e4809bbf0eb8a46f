/** Parts that screens share. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { icons, type IconName } from '../../view/icons.ts';
import type { Status } from '../../view/status.ts';
import type { Answered } from './ask.ts';

/** Constant markup of ours. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    dangerouslySetInnerHTML={{ __html: icons[name] }}
  />
);

export const Tag = ({ status: { shape, word, tone } }: { readonly status: Status }) => (
  <span class={`tag ${tone}`}>
    {shape === 'brackets' ? (
      <>
        <i>〔</i>
        {word}
        <i>〕</i>
      </>
    ) : (
      <>
        <Icon name={shape} />
        {word}
      </>
    )}
  </span>
);

export const Head = ({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}) => (
  <header class="screen-head">
    <div>
      <h1 tabindex={-1}>{title}</h1>
      {lead !== undefined && <p class="note">{lead}</p>}
    </div>
    {children !== undefined && <div class="screen-acts">{children}</div>}
  </header>
);

/** On a narrow window a table scrolls by itself: then the keyboard must come to it, and only then. */
export const Table = ({ more = '', children }: { readonly more?: string; readonly children: ComponentChildren }) => {
  const table = useRef<HTMLTableElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = table;
    if (current === null) return undefined;
    const watcher = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    // What stands in it may grow while the table stays as wide as the window.
    for (const box of [current, ...current.children]) watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return (
    <table ref={table} class={`table desk-table ${more}`} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </table>
  );
};

/** The head of a table; `acts`: its last column holds what can be done, and has no name to be seen. */
export const Columns = ({ names, acts = false }: { readonly names: readonly string[]; readonly acts?: boolean }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th scope="col" key={name}>
          {name}
        </th>
      ))}
      {acts && (
        <th scope="col">
          <span class="vh">办理</span>
        </th>
      )}
    </tr>
  </thead>
);

export const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="empty">{children}</p>;

/** What was asked for, once it is there; why it is not, where it is not. */
export const Shown = <Value,>({
  answer,
  children,
}: {
  readonly answer: Answered<Value> | undefined;
  readonly children: (value: Value) => ComponentChildren;
}) => {
  if (answer === undefined)
    return (
      <p class="note" role="status">
        正在打开……
      </p>
    );
  if (!answer.ok)
    return (
      <div class="state zhu" role="alert">
        <p>
          <b>打不开</b>
        </p>
        <p>{answer.why}</p>
      </div>
    );
  return <>{children(answer.value)}</>;
};

/** A part of the side column. */
export const Aside = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="side">
    <h2>{title}</h2>
    {children}
  </section>
);
