/** A value that is worth the rules' time: typed, and left alone for a moment. */
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds of quiet before the rules are asked again. */
const QUIET = 150;

/** The value, once it has stayed the same for a moment. */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
