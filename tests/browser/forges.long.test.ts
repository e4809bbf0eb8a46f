import './forges.test.ts';
