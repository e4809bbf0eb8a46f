/** Filling in, checking and handing in as pages of the browser's history: Back goes back by one, and never out of the form with the work. */
import { useEffect, useState } from 'preact/hooks';
import { isMapping } from '../core/mapping.ts';

const steps = ['fill', 'review', 'next'] as const;
export type Step = (typeof steps)[number];

const stepOf = (state: unknown): Step => steps.find((step) => isMapping(state) && state['step'] === step) ?? 'fill';

export interface Steps {
  readonly step: Step;
  readonly goOn: (step: Step) => void;
  /** To a step that was left before. */
  readonly goBackTo: (step: Step) => void;
}

export const useSteps = (): Steps => {
  const [step, setStep] = useState<Step>('fill');
  useEffect(() => {
    const follow = (event: PopStateEvent) => {
      setStep(stepOf(event.state));
      scrollTo(0, 0);
    };
    // What was being checked is gone after a reload: the form is shown, and says that it is.
    if (stepOf(history.state) !== 'fill') history.replaceState(null, '');
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return {
    step,
    goOn: (next) => {
      history.pushState({ step: next }, '');
      setStep(next);
      scrollTo(0, 0);
    },
    goBackTo: (wanted) => history.go(steps.indexOf(wanted) - steps.indexOf(step)),
  };
};
