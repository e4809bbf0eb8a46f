/** A file that the desk made, put where the browser keeps what was taken. */
/** Says what it is called there; or why there is none. */
export const saved = async (address: string): Promise<string> => {
  try {
    const response = await fetch(address);
    if (!response.ok) return (await response.json()).why;
    const name = decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    const says = decodeURIComponent(response.headers.get('x-says') ?? '');
    return `已存到浏览器的下载文件夹：${name}。${says}`;
  } catch {
    return '工作台已经停了，没有做成。请重新打开。';
  }
};
