/** Where the window is: `#approval?round=2017%2Fservice-station%2Fcultivation`. */
import { useEffect, useState } from 'preact/hooks';

export interface Route {
  readonly screen: string;
  readonly asked: URLSearchParams;
}

const routeOf = (hash: string): Route => {
  const [screen = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { screen, asked: new URLSearchParams(query) };
};

export const hashOf = (screen: string, asked: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(asked).toString();
  return `#${screen}${query === '' ? '' : `?${query}`}`;
};

export const useRoute = (): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return routeOf(hash);
};
