/** /confirm/: a county association opens an application, sees what the rules say, and makes the record of its confirmation. */
import { useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { FilePick, Refused } from '../controls/file-pick.tsx';
import { later } from '../later.tsx';
import type { OpenedApplication } from '../../filing/opened-application.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

interface Props {
  readonly tables: OpenedTables;
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
}

/** What reads, shows and checks an application weighs more than the page, and is loaded when one is opened. */
const ConfirmOpened = later(async () => (await import('./opened.tsx')).ConfirmOpened);

export const Confirm = (props: Props) => {
  const { tables, today } = props;
  const [opened, setOpened] = useState<OpenedApplication | undefined>();
  const [refused, setRefused] = useState<readonly Pick<Finding, 'message' | 'help'>[]>([]);
  const take = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const { openApplication } = await import('../../filing/opened-application.ts');
    const opening = await openApplication(chosen.name, bytes, tables, today);
    setOpened(opening.ok ? opening.opened : undefined);
    setRefused(opening.ok ? [] : opening.findings);
  };
  return (
    <>
      <p class="form">
        <FilePick label="打开申报包或数据文件" class="btn" accept=".zip,.md" onFile={(chosen) => void take(chosen)} />
      </p>
      <Refused intro="这个文件打不开：" findings={refused} />
      {opened !== undefined && <ConfirmOpened key={opened.digest} {...props} opened={opened} />}
    </>
  );
};
