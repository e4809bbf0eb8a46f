/** The draft: whether it is kept, what it corrects, what to do when it was not kept. */
import type { ApplicationFile } from '../../filing/file.ts';
import { later } from '../later.tsx';
import type { CurrentDraft } from './use-draft.ts';

export interface DraftProps {
  readonly draft: CurrentDraft;
  readonly file: ApplicationFile;
  readonly text: string;
  readonly name: string;
}

/** Other drafts, and files in and out: fetched once the form stands, so that they are at hand when the network is not. */
const DraftFiles = later(async () => (await import('./draft-files.tsx')).DraftFiles);

export const DraftBar = (props: DraftProps) => {
  const { draft, file } = props;
  const isTroubled = draft.state.is === 'failed' || draft.state.is === 'behind';
  return (
    <div class="drafts">
      {/* Said aloud only when the person has to do something. */}
      <p class={isTroubled ? 'error' : 'note'} role={isTroubled ? 'alert' : undefined}>
        {draft.sentence}
      </p>
      {draft.state.is === 'behind' && (
        <p>
          <button
            type="button"
            class="btn quiet small"
            onClick={() => draft.state.is === 'behind' && draft.open(draft.state.newer)}
          >
            用那边的内容
          </button>{' '}
          <button type="button" class="btn quiet small" onClick={() => draft.begin(file)}>
            把这里的另存一份草稿
          </button>
        </p>
      )}
      <DraftFiles {...props} />
    </div>
  );
};
