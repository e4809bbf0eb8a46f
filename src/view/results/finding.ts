/** One part of the results: called by what it finds. A finding counts; it never explains. */
export interface ResultFinding {
  /** Anchor, and name of its table. */
  readonly id: string;
  /** 从申报到入选: in the contents. */
  readonly label: string;
  /** 76份申报，37份入选: the heading. */
  readonly title: string;
  /** What it covers, and what a mark of its picture is; a sentence or two. */
  readonly sub: string;
}

/** `12.5%` of a drawing's width: pictures stretch across, and their words stay as large as they are. */
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
