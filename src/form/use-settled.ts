/** A value that is worth the rules' time: typed, and left alone for a moment. */
import { useEffect, useState } from 'preact/hooks';
import { afterClick } from './after-click.ts';

/** Milliseconds of quiet before the rules are asked again. */
const QUIET = 150;

/** The value, once it has stayed the same for a moment. */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => afterClick(() => isWanted && settle(value)), QUIET);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
};
