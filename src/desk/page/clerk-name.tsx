/** Who works at this machine, as the history will name them; pressed, it is asked. */
import { useRef, useState } from 'preact/hooks';
import { write } from './ask.ts';

export const ClerkName = ({ clerk, onNamed }: { readonly clerk: string | null; readonly onNamed: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(clerk ?? '');
  const [email, setEmail] = useState('');
  const [trouble, setTrouble] = useState('');
  const save = async () => {
    const answer = await write<{ clerk: string }>('clerk', { name, email });
    setTrouble(answer.ok ? '' : answer.why);
    if (!answer.ok) return;
    dialog.current?.close();
    onNamed();
  };
  return (
    <div class="desk-clerk">
      <button type="button" class="btn quiet small" onClick={() => dialog.current?.showModal()}>
        {clerk ?? '还没有登记经办人'}
        <span class="vh">：改经办人</span>
      </button>
      <dialog ref={dialog} class="sheet-dialog" aria-labelledby="clerk-head">
        <h2 id="clerk-head">经办人</h2>
        <p class="note">以后办的每一件事，历史里记的都是这个名字，会公开；只改本机的。邮箱写单位的，不写个人的。</p>
        {trouble !== '' && (
          <p class="state zhu" role="alert">
            {trouble}
          </p>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div class="field">
            <label for="clerk-name">姓名或者代号</label>
            <input
              id="clerk-name"
              class="input mid"
              type="text"
              value={name}
              autocomplete="off"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="clerk-email">单位邮箱</label>
            <input
              id="clerk-email"
              class="input mid"
              type="email"
              value={email}
              autocomplete="off"
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          </div>
          <div class="act-bar">
            <button class="btn">记下</button>
            <button type="button" class="btn quiet" onClick={() => dialog.current?.close()}>
              不改
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
};
