import './reproducible.test.ts';
