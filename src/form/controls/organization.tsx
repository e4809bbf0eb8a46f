/** The applicant, found in the register by any part of its name or by initials: a combobox with a list (ARIA APG). */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { afterClick } from '../after-click.ts';
import { reservedKeys } from '../../core/compile.ts';
import { kindName } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import { useForm } from '../context.ts';
import { describedBy, Field } from './field.tsx';
import { elementId } from '../../filing/place.ts';

const longest = 12;
const path = ['organization'];
const id = elementId(path);

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly sought: string;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Are these its characters, in this order, perhaps with others between? So 科协 finds 科学技术协会. */
const isWithin = (letters: readonly string[], text: string): boolean => {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
};

/** Those that hold what was typed as it stands; where none does, those that hold its characters in their order. */
const matching = (choices: readonly Choice[], wanted: string): readonly Choice[] => {
  const whole = choices.filter(({ sought }) => sought.includes(wanted));
  const letters = [...wanted.replace(/\s/g, '')];
  return whole.length > 0 ? whole : choices.filter(({ name }) => isWithin(letters, name.toLowerCase()));
};

/** Made once: a register may hold a thousand, and every letter typed anywhere draws the form again. */
const useChoices = (today: string): readonly Choice[] => {
  const { tables, category } = useForm();
  const { organizations } = tables.records;
  return useMemo(
    () =>
      [...organizations]
        .filter(([, { value }]) => category.category.applicants.includes(value.kind))
        .map(([each, { value }]) => ({
          id: each,
          name: nameOn(value, today),
          kind: kindName(tables.records.association, value.kind),
          sought: [each, ...value.names.map(({ name }) => name), tables.initials[each] ?? ''].join(' ').toLowerCase(),
        })),
    [organizations, category, today],
  );
};

export const OrganizationPicker = ({ today }: { readonly today: string }) => {
  const form = useForm();
  const choices = useChoices(today);
  const chosen = form.value(path);
  const name = choices.find((choice) => choice.id === chosen)?.name ?? (typeof chosen === 'string' ? chosen : '');
  const [typed, setTyped] = useState(name);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Only what came from elsewhere (a draft, a file) is shown in the place of what was typed: a choice made here is drawn
  // already, and on a slow machine the next name may be half typed when the form has taken it.
  const picked = useRef(name);
  useEffect(() => {
    if (name !== '' && name !== picked.current) setTyped(name);
    picked.current = name;
  }, [name]);

  const wanted = folded(typed);
  const all = wanted === '' || typed === name ? choices : matching(choices, wanted);
  const found = all.slice(0, longest);
  const pick = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    picked.current = choice.name;
    form.change(path, choice.id);
    setTyped(choice.name);
    setOpen(false);
  };
  const leave = () => {
    setOpen(false);
    // What stands in the box, which may be a letter further than what was drawn last.
    const text = input.current?.value ?? typed;
    const [only, ...others] = text === name ? choices : matching(choices, folded(text));
    const same = choices.find((choice) => choice.name === text.trim());
    if (text.trim() === '') form.change(path, undefined);
    else if (same !== undefined) form.change(path, same.id);
    else if (only !== undefined && others.length === 0) pick(only);
    // What was typed stays to be mended; nobody applies under a name that was not chosen.
    else if (text !== name) form.change(path, undefined);
    afterClick(() => form.leave(path));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isOpen ? setActive((active + 1) % Math.max(1, found.length)) : setOpen(true)),
    ArrowUp: () => setActive((active + found.length - 1) % Math.max(1, found.length)),
    Enter: () => pick(isOpen ? found[active] : undefined),
    Escape: () => setOpen(false),
  };
  const findings = form.errors(path);
  const props = {
    id,
    label: reservedKeys.organization.label,
    hint: '输入单位名称中的几个字或拼音首字母，从登记册中选。没有登记的，先向主办单位登记。',
    findings,
  };
  return (
    <Field {...props}>
      <div class="combo">
        <input
          ref={input}
          id={id}
          class="input"
          role="combobox"
          autocomplete="off"
          value={typed}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
          aria-invalid={findings.length > 0}
          aria-describedby={describedBy(props)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.isComposing || !Object.keys(keys).includes(event.key)) return;
            if (event.key !== 'Escape' || isOpen) event.preventDefault();
            keys[event.key]?.();
          }}
          onBlur={leave}
        />
        <ul id={`${id}-list`} role="listbox" aria-label="登记的单位" hidden={!isOpen || found.length === 0}>
          {found.map((choice, index) => (
            <li
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(choice);
              }}
            >
              {choice.name}
              <span class="note">{choice.kind}</span>
            </li>
          ))}
        </ul>
        {wanted !== '' && typed !== name && (isOpen ? found.length === 0 : true) && (
          <p class="hint">
            {found.length === 0
              ? '登记册里没有找到。换几个字试试，或者先向主办单位登记。'
              : `登记册里有${all.length}个单位相近，请从中选一个。`}
          </p>
        )}
      </div>
    </Field>
  );
};
