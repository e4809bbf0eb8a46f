/** An applicant's own applications, fetched when it is known who applies. */
import { useEffect, useState } from 'preact/hooks';
import { afterClick } from './after-click.ts';
import { knowing } from '../filing/own.ts';
import type { OpenedTables } from '../filing/year-tables.ts';

/** The tables with what is known, while a form is filled in: as they were until what is missing has come, and so while that cannot be had. */
export const useKnowing = (tables: OpenedTables, organization: unknown): OpenedTables => {
  const [known, setKnown] = useState(tables);
  useEffect(() => {
    let isWanted = true;
    const take = (next: OpenedTables) => {
      afterClick(() => isWanted && setKnown(next));
    };
    // Asked for again when the form is sent, which says so if it fails.
    knowing(tables, organization).then(take, () => take(tables));
    return () => {
      isWanted = false;
    };
  }, [tables, organization]);
  return known;
};

/** From beside the tables, each once; what failed is asked for again. */
export const ownReader = (tables: string): OpenedTables['readOwn'] => {
  const read = new Map<string, Promise<unknown>>();
  const ask = async (organization: string): Promise<unknown> => {
    const address = tables.replace(/\.json$/, `/${organization}.json`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json();
  };
  return (organization) => {
    const reading = read.get(organization) ?? ask(organization);
    read.set(organization, reading);
    reading.catch(() => read.delete(organization));
    return reading;
  };
};
