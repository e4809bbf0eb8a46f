/** The applicant chooses a file here, and only its digest goes into the form. */
import { shortDigest } from '../../core/digest-words.ts';
import { useRef, useState } from 'preact/hooks';
import { useForm } from '../context.ts';
import { type Evidence, evidenceOfFile, sizeInWords } from '../../package/evidence.ts';
import { Errors, Icon } from './field.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'computing' }
  | { readonly is: 'failed' }
  | { readonly is: 'done'; readonly evidence: Evidence };

interface Props {
  /** The path of the paper's row. */
  readonly path: ValuePath;
  readonly label?: string;
  /** What is to be chosen. */
  readonly what?: string;
}

export const DigestField = ({ path, label = '文件校验码', what = '材料的扫描件' }: Props) => {
  const form = useForm();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  const id = elementId([...path, 'sha256']);
  const value = form.value([...path, 'sha256']);
  const digest = typeof value === 'string' ? value : '';
  const findings = form.errors([...path, 'sha256']);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setState({ is: 'computing' });
    try {
      const evidence = await evidenceOfFile(file);
      form.keep(evidence.sha256, file);
      form.change([...path, 'sha256'], evidence.sha256);
      if (evidence.pages !== undefined) form.change([...path, 'pages'], evidence.pages);
      setState({ is: 'done', evidence });
      form.announce(`已计算${file.name}的校验码`);
    } catch {
      setState({ is: 'failed' });
    }
  };

  const isDone = digest !== '';
  const known = state.is === 'done' && state.evidence.sha256 === digest ? state.evidence : undefined;
  return (
    <div class={`field${findings.length > 0 ? ' invalid' : ''}`}>
      <p class="label" id={`${id}-label`}>
        {label}
      </p>
      <p class="hint" id={`${id}-hint`}>
        {`选择${what}，只在本机计算校验码，文件不上传。PDF 会自动数页数。`}
      </p>
      <Errors id={id} findings={findings} />
      <div class={`filebox${isDone ? ' done' : ''}`}>
        {state.is === 'computing' && <p role="status">正在计算…</p>}
        {state.is === 'failed' && <p class="error">读不出这个文件。请确认它没有被移动或打开，再选一次。</p>}
        {state.is !== 'computing' && !isDone && <p>还没有选择文件</p>}
        {isDone && (
          <>
            <p class="lv">
              <Icon name="disc-tick" />
              已计算
              {known !== undefined &&
                `　${[known.name, ...(known.pages === undefined ? [] : [`${known.pages}页`]), sizeInWords(known.size)].join('，')}`}
            </p>
            <details>
              <summary>
                SHA-256 <code>{shortDigest(digest)}</code>
              </summary>
              <code>{digest}</code>
            </details>
          </>
        )}
        <input
          ref={input}
          type="file"
          class="vh"
          tabindex={-1}
          aria-hidden="true"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <button
          type="button"
          id={id}
          class="btn quiet small"
          aria-describedby={`${id}-label ${id}-hint${findings.length > 0 ? ` ${id}-error` : ''}`}
          onClick={() => input.current?.click()}
        >
          {isDone ? '换一个文件' : '选择文件'}
        </button>
      </div>
    </div>
  );
};
