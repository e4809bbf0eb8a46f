/** Questions to the desk of this machine, and what it says where there is no answer. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string };

const gone: Answered<never> = {
  ok: false,
  why: '工作台已经停了，或者正在重新启动。已经办完的都在。请重新双击启动文件，打开新的窗口。',
};

const answerOf = async <Value>(sent: Promise<Response>): Promise<Answered<Value>> => {
  try {
    const response = await sent;
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('application/json')) return gone;
    return await response.json();
  } catch {
    return gone;
  }
};

export type Asked = Readonly<Record<string, string | undefined>>;

export const addressOf = (place: string, asked: Asked): string => {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) words.set(name, value);
  const query = words.toString();
  return query === '' ? place : `${place}?${query}`;
};

export const read = <Value>(name: string, asked: Asked): Promise<Answered<Value>> =>
  answerOf(fetch(addressOf(`/read/${name}`, asked)));

export const write = <Value>(name: string, typed: unknown): Promise<Answered<Value>> =>
  answerOf(
    fetch(`/write/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(typed),
    }),
  );

/** What a screen shows, asked again when what it is about changes; the former answer stays meanwhile. */
export const useRead = <Value>(name: string, asked: Asked, revision = 0): Answered<Value> | undefined => {
  const [answer, setAnswer] = useState<Answered<Value> | undefined>();
  const address = addressOf(name, asked);
  const load = useCallback(
    async (isWanted: () => boolean) => {
      const next = await read<Value>(name, asked);
      if (isWanted()) setAnswer(next);
      // `asked` is in the address.
    },
    [address],
  );
  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => {
      wanted = false;
    };
  }, [load, revision]);
  return answer;
};

/** A file to the desk's own folder. */
export const sendFile = <Value>(file: File): Promise<Answered<Value>> =>
  answerOf(fetch(addressOf('/files', { name: file.name }), { method: 'POST', body: file }));
