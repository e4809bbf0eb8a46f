/** A repeatable group: adding leads into the new item, removing leads back to the button, says so, and can be undone. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useForm } from '../context.ts';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';

interface GroupProps {
  readonly path: ValuePath;
  /** What the nth item is called, from 1: 材料1, 第1行. */
  readonly head: (n: number) => string;
  /** 增加一件材料, 增加一行. */
  readonly add: string;
  /** 件, 行, 个. */
  readonly measure: string;
  /** So many items stand there from the first, to be filled in. */
  readonly least: number;
  readonly max: number;
  /** A new item. */
  readonly fresh: unknown;
  readonly children: (path: ValuePath, index: number) => ComponentChildren;
}

export const Group = ({ path, head, add, measure, least, max, fresh, children }: GroupProps) => {
  const form = useForm();
  const value = form.value(path);
  const stated: readonly unknown[] = Array.isArray(value) ? value : [];
  const lacking = Math.max(0, least - stated.length);
  const items = [...stated, ...Array.from({ length: lacking }, () => fresh)];
  const added = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [entered, enter] = useState<number | undefined>();
  const [removed, setRemoved] = useState<{ readonly index: number; readonly item: unknown } | undefined>();

  useLayoutEffect(() => {
    if (entered === undefined) return;
    added.current?.querySelector<HTMLElement>('input, select, textarea, button:not(.remove)')?.focus();
    enter(undefined);
  }, [entered]);

  const remove = (index: number) => {
    const left = items.filter((_, place) => place !== index);
    form.change(path, left.length === 0 ? undefined : left);
    setRemoved({ index, item: items[index] });
    form.announce(`已移除${head(index + 1)}，还有${left.length}${measure}`);
    button.current?.focus();
  };
  const undo = ({ index, item }: NonNullable<typeof removed>) => {
    // What was typed into the others meanwhile stays.
    form.change(path, [...stated.slice(0, index), item, ...stated.slice(index)]);
    setRemoved(undefined);
    form.announce(`已放回${head(index + 1)}`);
    button.current?.focus();
  };

  return (
    <>
      {items.map((_, index) => (
        <div
          class="group"
          role="group"
          key={index}
          aria-labelledby={`${elementId([...path, index])}-head`}
          ref={index === entered ? added : null}
        >
          <header>
            <span id={`${elementId([...path, index])}-head`} tabindex={-1}>
              {head(index + 1)}
            </span>
            <button type="button" class="link remove" onClick={() => remove(index)}>
              移除<span class="vh">{head(index + 1)}</span>
            </button>
          </header>
          {children([...path, index], index)}
        </div>
      ))}
      {removed !== undefined && (
        <p class="note">
          {`已移除${head(removed.index + 1)}。`}
          <button type="button" class="link" onClick={() => undo(removed)}>
            撤销<span class="vh">{`移除${head(removed.index + 1)}`}</span>
          </button>
        </p>
      )}
      <p class="add">
        <button
          type="button"
          class="btn quiet small"
          id={`${elementId(path)}-add`}
          ref={button}
          disabled={items.length >= max}
          onClick={() => {
            setRemoved(undefined);
            form.change(path, [...items, fresh]);
            enter(items.length);
          }}
        >
          {add}
        </button>
        {items.length >= max && <span class="hint">{`最多${max}${measure}`}</span>}
      </p>
    </>
  );
};
