/** A narrative: plain Markdown, its length as the rules count it, and a preview by the ledger's own renderer. */
import { useState } from 'preact/hooks';
import { type ProseSpec, proseLength } from '../../core/fields/prose.ts';
import { useForm } from '../context.ts';
import { describedBy, Field } from './field.tsx';
import { elementId } from '../../filing/place.ts';
import { TextInput } from './text-input.tsx';
import { typedProse } from '../../filing/typed.ts';

export const Prose = ({ spec }: { readonly spec: ProseSpec }) => {
  const form = useForm();
  const path = [spec.id];
  const id = elementId(path);
  const text = form.prose(spec.label);
  const findings = form.errors(path);
  const [preview, setPreview] = useState<string | undefined>();
  const props = { id, label: spec.label, hint: spec.help, optional: spec.required === false, findings };
  const look = async () => {
    const { renderMarkdown } = await import('../../ledger/markdown.ts');
    setPreview(renderMarkdown(text));
  };
  const least = (spec.min ?? 1) > 1 ? `至少${spec.min}字，` : '';
  return (
    <Field {...props}>
      <TextInput
        id={id}
        value={text}
        rows={9}
        invalid={findings.length > 0}
        required={spec.required !== false}
        describedBy={describedBy(props, `${id}-count`)}
        onText={(typed) => form.changeProse(spec.label, typedProse(typed))}
        onLeave={() => form.leave(path)}
      />
      <p class="counter" id={`${id}-count`}>
        {`已写${proseLength(text)}字，${least}最多${spec.max}字（不计空格和标点）`}
        <button
          type="button"
          class="link"
          aria-expanded={preview !== undefined}
          onClick={() => (preview === undefined ? void look() : setPreview(undefined))}
        >
          {preview === undefined ? '预览' : '收起预览'}
          <span class="vh">{spec.label}</span>
        </button>
      </p>
      {/* The renderer lets nothing through but what it writes itself. */}
      {preview !== undefined && <div class="prose preview" dangerouslySetInnerHTML={{ __html: preview }} />}
    </Field>
  );
};
