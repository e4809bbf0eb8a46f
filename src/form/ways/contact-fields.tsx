/** Whom the office may call: only on the sheet inside a package, never in a record, never kept by the browser. */
import type { Contact } from '../../package/make.ts';

interface Props {
  readonly contact: Contact;
  readonly office: string;
  /** What it does not go into: 数据文件, 确认记录. */
  readonly record: string;
  readonly onContact: (contact: Contact) => void;
}

export const noContact: Contact = { person: '', phone: '' };

export const ContactFields = ({ contact, office, record, onContact }: Props) => {
  const box = (key: keyof Contact, label: string, inputMode: 'text' | 'tel') => (
    <div class="field">
      <label for={`contact-${key}`}>{label}</label>
      <input
        id={`contact-${key}`}
        class="input"
        value={contact[key]}
        autocomplete="off"
        inputMode={inputMode}
        aria-describedby="contact-hint"
        onInput={(event) => onContact({ ...contact, [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      <div class="two-up">
        {box('person', '联系人', 'text')}
        {box('phone', '联系电话', 'tel')}
      </div>
      <p class="hint" id="contact-hint">
        {`只写进包里的联系单，给${office}联系用；不进${record}，不公开，也不存在本浏览器里。`}
      </p>
    </>
  );
};
