/** A text box that keeps what is typed as it is typed, and tells only what an input method has finished. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterClick } from '../after-click.ts';

export interface TextInputProps {
  readonly id: string;
  /** What the file has; shown unless the person is typing something that means the same. */
  readonly value: string;
  readonly class?: string;
  readonly rows?: number;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly inputMode?: 'numeric' | 'url' | 'text';
  readonly required?: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
}

export const TextInput = (props: TextInputProps) => {
  const [typed, setTyped] = useState(props.value);
  const isTyping = useRef(false);
  const isComposing = useRef(false);
  const newest = useRef(props);
  newest.current = props;
  // What came from elsewhere (a draft, a file) is shown; what is being typed is not overwritten.
  useEffect(() => {
    if (!isTyping.current) setTyped(props.value);
  }, [props.value]);

  const take = (element: HTMLInputElement | HTMLTextAreaElement) => {
    isTyping.current = true;
    setTyped(element.value);
    if (!isComposing.current) props.onText(element.value);
  };
  const shared = {
    id: props.id,
    class: `input ${props.class ?? ''}`,
    value: typed,
    autoComplete: 'off',
    'aria-invalid': props.invalid,
    'aria-describedby': props.describedBy,
    'aria-required': props.required,
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onBlur: () => {
      isTyping.current = false;
      afterClick(() => {
        if (!isTyping.current) setTyped(newest.current.value);
        newest.current.onLeave?.();
      });
    },
  };
  return props.rows === undefined ? (
    <input
      type="text"
      inputMode={props.inputMode ?? 'text'}
      {...shared}
      onInput={(event) => take(event.currentTarget)}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        take(event.currentTarget);
      }}
    />
  ) : (
    <textarea
      rows={props.rows}
      {...shared}
      onInput={(event) => take(event.currentTarget)}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        take(event.currentTarget);
      }}
    />
  );
};
