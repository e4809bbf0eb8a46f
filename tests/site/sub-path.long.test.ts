import './sub-path.test.ts';
