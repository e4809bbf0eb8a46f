/** What every screen of the desk is given. */
export interface ScreenProps {
  readonly year: string;
  readonly asked: URLSearchParams;
  /** Grows when the ledger has changed: what is shown is asked for again. */
  readonly revision: number;
}
