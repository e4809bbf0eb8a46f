/** 网上提交: the forge's own page for a new file, by a real link, so that nothing opens a window that a browser may block. */
import { useState } from 'preact/hooks';
import type { Association } from '../../core/schema/association.ts';
import { copyText } from './copy-text.ts';
import { forgeLink } from './forge-link.ts';

interface Props {
  readonly forge: NonNullable<Association['forge']>;
  /** Where the file shall stand in the repository. */
  readonly path: string;
  readonly text: string;
  /** 数据文件, 确认记录. */
  readonly record: string;
  /** What is sent otherwise: 材料原件, 盖章页. */
  readonly papers: string;
}

const end = '登录以后按页面提示提交，提交后会生成一个“合并请求”，由主办单位处理。';

const Where = ({ path }: { readonly path: string }) => {
  const cut = path.lastIndexOf('/') + 1;
  return (
    <p>
      {'文件名写：'}
      <code>{path.slice(cut)}</code>
      {'，文件夹是：'}
      <code>{path.slice(0, cut)}</code>
      。打开的页面应已在这个文件夹里。
    </p>
  );
};

export const ForgeWay = ({ forge, path, text, record, papers }: Props) => {
  const [said, say] = useState('');
  const link = forgeLink(forge, path, text);
  const copy = async () =>
    say(
      (await copyText(text))
        ? `${record}全文已复制，可以打开提交页面粘贴了。`
        : `没有复制成功。请先下载${record}，用记事本打开，全选、复制，再粘贴到提交页面里。`,
    );
  const open = (label: string) => (
    <a class="btn quiet" href={link.url} target="_blank" rel="noopener noreferrer">
      {label}
      <span class="vh">（新窗口）</span>
    </a>
  );
  if (link.prefilled) {
    return (
      <>
        <p>{`打开的页面里已经填好${record}。${end}${papers}另外报送。`}</p>
        <p class="steps">{open('打开提交页面')}</p>
      </>
    );
  }
  return (
    <>
      <p>{`${record}较长，放不进网址，请分两步：先复制，再到打开的页面里粘贴。${end}${papers}另外报送。`}</p>
      {!link.named && <Where path={path} />}
      <p class="steps">
        <button type="button" class="btn quiet" onClick={() => void copy()}>
          {`1. 复制${record}全文`}
        </button>
        {open('2. 打开提交页面')}
      </p>
      <p class="note" role="status">
        {said}
      </p>
    </>
  );
};
