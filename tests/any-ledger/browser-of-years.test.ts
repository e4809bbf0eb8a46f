import { isOfYear, samples } from './dist.ts';
import { lookAt } from './looked-at.ts';

lookAt(samples().filter(isOfYear));
