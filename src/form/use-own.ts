/** An applicant's own applications, fetched when it is known who applies. */
import { useEffect, useState } from 'preact/hooks';
import { knowing } from '../filing/own.ts';
import type { OpenedWorld } from '../filing/world.ts';

/** The tables with what is known, while a form is filled in: as they were until what is missing has come, and so while that cannot be had. */
export const useKnowing = (world: OpenedWorld, organization: unknown): OpenedWorld => {
  const [known, setKnown] = useState(world);
  useEffect(() => {
    let isWanted = true;
    const take = (next: OpenedWorld) => {
      if (isWanted) setKnown(next);
    };
    // Asked for again when the form is sent, which says so if it fails.
    knowing(world, organization).then(take, () => take(world));
    return () => {
      isWanted = false;
    };
  }, [world, organization]);
  return known;
};

/** From beside the tables, each once; what failed is asked for again. */
export const ownReader = (tables: string): OpenedWorld['readOwn'] => {
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
