/** A message in parts, each to be copied into the page of a mailbox where a person writes: address, subject, text. */
import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../ways/copy-text.ts';
import type { Mail } from './mail.ts';

interface Props {
  readonly mail: Mail;
  /** Whom it goes to. */
  readonly who: string;
}

export const MailBox = ({ mail, who }: Props) => {
  const [said, say] = useState('');
  const [isOpen, open] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = async (what: string, words: string) => {
    if (await copyText(words)) {
      say(`${what}已复制，粘贴到写邮件的页面里。`);
      return;
    }
    open(true);
    say('浏览器没有让复制。请在下面的框里选中，按Ctrl+C复制。');
    setTimeout(() => text.current?.select());
  };
  const part = (what: string, words: string) => (
    <div>
      <dt>{what}</dt>
      <dd>{words}</dd>
      <dd class="edit">
        <button type="button" class="link" onClick={() => void copy(what, words)}>
          复制<span class="vh">{`发给${who}的${what}`}</span>
        </button>
      </dd>
    </div>
  );
  return (
    <div class="well mail screen">
      <dl class="summary answers">
        {mail.to !== undefined && part('收件地址', mail.to)}
        {part('邮件标题', mail.subject)}
      </dl>
      <p class="buttons">
        <button type="button" class="btn quiet small" onClick={() => void copy('邮件正文', mail.body)}>
          复制邮件正文<span class="vh">{`（发给${who}）`}</span>
        </button>
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? '收起正文' : '看正文'}
        </button>
      </p>
      {isOpen && (
        <textarea ref={text} class="input" rows={9} readOnly value={mail.body} aria-label={`发给${who}的邮件正文`} />
      )}
      <p class="note" role="status">
        {said}
      </p>
    </div>
  );
};
