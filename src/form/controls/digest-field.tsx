/** The applicant chooses a file here; it is judged at once, and only its digest goes into the form. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { shortDigest } from '../../core/digest-words.ts';
import { useForm } from '../context.ts';
import type { JudgedFile } from '../../package/judge-file.ts';
import { Errors, Icon } from './field.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'computing' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'done'; readonly file: JudgedFile; readonly size: string; readonly title: string | undefined };

interface Props {
  /** The path of the paper's row. */
  readonly path: ValuePath;
  readonly label?: string;
  /** What is to be chosen. */
  readonly what?: string;
}

/** Loaded when a file is chosen: nobody chooses one in the first second. */
const load = () =>
  Promise.all([
    import('../../package/judge-file.ts'),
    import('../../package/evidence.ts'),
    import('../../filing/slots.ts'),
  ]);

const judged = async (file: File): Promise<State> => {
  if (!isSecureContext) return { is: 'failed', why: '这个网址不是 https:// 开头的，浏览器不肯计算校验码。' };
  const parts = await load().catch(() => undefined);
  if (parts === undefined) return { is: 'failed', why: '核对文件的部分没有取到，可能是网络断了。连上网络后再选一次。' };
  const [{ judgeFile }, { sizeInWords }, { titleFrom }] = parts;
  try {
    const result = await judgeFile(file);
    if (result.flaw !== undefined) return { is: 'failed', why: `${file.name}${result.flaw}` };
    return { is: 'done', file: result, size: sizeInWords(result.size), title: titleFrom(file.name) };
  } catch {
    return { is: 'failed', why: `读不出${file.name}。请确认它没有被移动，也没有在别的软件里打开，再选一次。` };
  }
};

/** The name of a file that was chosen before the page was loaded again. */
const useKept = (digest: string): string => {
  const { fileOf } = useForm();
  const [name, setName] = useState('');
  useEffect(() => {
    let isWanted = true;
    setName('');
    if (digest !== '') void fileOf(digest).then((file) => isWanted && setName(file?.name ?? ''));
    return () => {
      isWanted = false;
    };
  }, [digest]);
  return name;
};

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
    const next = await judged(file);
    if (next.is === 'done') {
      form.keep(next.file.sha256, file);
      // The pages of the file that stood here before are not those of this one.
      if (next.file.pages !== undefined || digest !== '') form.change([...path, 'pages'], next.file.pages);
      form.change([...path, 'sha256'], next.file.sha256);
      const title = form.value([...path, 'title']);
      if (next.title !== undefined && (title === undefined || title === ''))
        form.change([...path, 'title'], next.title);
      form.announce(`已计算${file.name}的校验码`);
    }
    setState(next);
  };

  const isDone = digest !== '';
  const known = state.is === 'done' && state.file.sha256 === digest ? state : undefined;
  const kept = useKept(known === undefined ? digest : '');
  const words =
    known === undefined
      ? kept
      : [known.file.name, ...(known.file.pages === undefined ? [] : [`${known.file.pages}页`]), known.size].join('，');
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
        {state.is === 'failed' && (
          <p class="error" role="alert">
            <span>{`${state.why}${isDone ? '原来选的文件没有变。' : ''}`}</span>
          </p>
        )}
        {state.is !== 'computing' && !isDone && <p>还没有选择文件</p>}
        {isDone && (
          <>
            <p class="lv">
              <Icon name="disc-tick" />
              {`已计算${words === '' ? '' : `　${words}`}`}
            </p>
            {known?.file.warning !== undefined && <p class="note">{known.file.warning}</p>}
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
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            void take(chosen);
            // So that the same file, mended meanwhile, can be chosen again.
            event.currentTarget.value = '';
          }}
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
