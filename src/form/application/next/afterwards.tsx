/** What happens once everything was handed in, and what may be taken away from the page. */
import { useState } from 'preact/hooks';
import { saveFile } from '../../ways/save-file.ts';
import { type Deadlines, deadlineEvents } from './deadlines.ts';

/** Prints this page, and not the application's sheet. */
const printList = (): void => {
  document.documentElement.classList.add('listing');
  print();
  document.documentElement.classList.remove('listing');
};

interface Props {
  readonly office: string;
  /** Undefined where there is no last day to keep. */
  readonly deadlines: Deadlines | undefined;
  readonly demonstration: boolean;
  readonly siteName: string;
}

export const Afterwards = ({ office, deadlines, demonstration, siteName }: Props) => {
  const [said, say] = useState('');
  const keepDates = async (known: Deadlines) => {
    // Fetched when it is asked for: few want it, and it holds a whole library.
    const maker = await import('../../../open-data/calendar-text.ts').catch(() => undefined);
    if (maker === undefined) {
      say('没有取到日历的部分，可能是网络断了。连上网络后再按一次“加入日历”。');
      return;
    }
    const { hostname: domain, origin } = location;
    const text = maker.calendarText({ siteName, domain, origin, demonstration }, deadlineEvents(known));
    saveFile(`${known.award}申报日程.ics`, text, 'text/calendar;charset=utf-8');
    say('日程文件已经存到“下载”文件夹，打开后加入日历。手机上用的，把它发到手机再打开。');
  };
  return (
    <section class="block">
      <h3>交了以后</h3>
      <dl class="summary">
        <div>
          <dt>受理通知</dt>
          <dd>{`${office}受理后通知联系人，写明登记号。凭登记号可以在本站搜到这份申报，看办到哪一步。`}</dd>
        </div>
        <div>
          <dt>需要补正的</dt>
          <dd>收到补正通知后，在申报表里打开这个申报包，改好再发一次，登记号不变。</dd>
        </div>
        <div>
          <dt>评审和公示</dt>
          <dd>入选的在本站公示，公示期内任何人可以提出异议。</dd>
        </div>
        <div>
          <dt>还要改</dt>
          <dd>没有发出以前随时可以改，改后重新保存申报包。已经发出的，改后再发一次，邮件标题写明“更正”。</dd>
        </div>
      </dl>
      <p class="buttons screen">
        <button type="button" class="btn quiet small" onClick={printList}>
          打印办理清单
        </button>
        {deadlines !== undefined && (
          <button type="button" class="btn quiet small" onClick={() => void keepDates(deadlines)}>
            加入日历
          </button>
        )}
      </p>
      <p class="note screen" role="status">
        {said}
      </p>
    </section>
  );
};
