import './variants.test.ts';
