/** A button that lets a file be chosen, and what is said when it is none that can be taken. */
import type { Finding } from '../../core/finding.ts';
import { sentenceOf } from '../sentence.ts';

interface FilePickProps {
  readonly label: string;
  /** Said aloud after the label, where several stand on a page. */
  readonly about?: string;
  readonly accept?: string;
  readonly class?: string;
  readonly onFile: (file: File) => void;
}

export const FilePick = ({ label, about, accept = '', class: look = 'btn quiet small', onFile }: FilePickProps) => (
  <label class={`${look} pick`}>
    {label}
    {about !== undefined && <span class="vh">{about}</span>}
    <input
      type="file"
      class="vh"
      accept={accept}
      onChange={({ currentTarget }) => {
        const [chosen] = currentTarget.files ?? [];
        // So that the same file, mended meanwhile, can be chosen again.
        currentTarget.value = '';
        if (chosen !== undefined) onFile(chosen);
      }}
    />
  </label>
);

interface RefusedProps {
  readonly intro: string;
  readonly findings: readonly Pick<Finding, 'message' | 'help'>[];
}

export const Refused = ({ intro, findings }: RefusedProps) =>
  findings.length === 0 ? null : (
    <div role="alert">
      <p class="error">{intro}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.message}>{sentenceOf(finding)}</li>
        ))}
      </ul>
    </div>
  );
