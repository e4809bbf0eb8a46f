/** Files that were changed beside the desk, and the button that puts them into the history: until then no act can be done. */
import { useContext, useState } from 'preact/hooks';
import type { DoneView } from '../server/acts.ts';
import { Acts } from './acts.tsx';
import { write } from './ask.ts';

const shownAtOnce = 5;

const Names = ({ files }: { readonly files: readonly string[] }) => (
  <ul class="plain">
    {files.map((file) => (
      <li key={file}>
        <code>{file}</code>
      </li>
    ))}
  </ul>
);

export const Uncommitted = ({ files }: { readonly files: readonly string[] }) => {
  const { finish } = useContext(Acts);
  const [sentence, setSentence] = useState('');
  const [why, setWhy] = useState('');
  if (files.length === 0) return null;
  const save = async () => {
    const answer = await write<DoneView>('save', { sentence });
    setWhy(answer.ok ? '' : answer.why);
    if (answer.ok && answer.value.done) finish(answer.value);
  };
  return (
    <section class="state zhe" aria-label="还没有记入历史的改动">
      <p>
        <b>有{files.length}个文件改过，还没有记入历史</b>
      </p>
      <p>这些不是在工作台里改的。记入以前，别的事都办不了；看不明白的，先问改的人。</p>
      <Names files={files.slice(0, shownAtOnce)} />
      {files.length > shownAtOnce && (
        <details>
          <summary>看其余{files.length - shownAtOnce}个</summary>
          <Names files={files.slice(shownAtOnce)} />
        </details>
      )}
      {why !== '' && (
        <p role="alert">
          <b>{why}</b>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="field">
          <label for="save-sentence">改了什么</label>
          <p class="note">一句话，历史里就记这一句，会公开；例如“清空演示数据，开始自己的台账”。</p>
          <input
            id="save-sentence"
            class="input mid"
            type="text"
            value={sentence}
            autocomplete="off"
            onInput={(event) => setSentence(event.currentTarget.value)}
          />
        </div>
        <button class="btn">记入历史</button>
      </form>
    </section>
  );
};
