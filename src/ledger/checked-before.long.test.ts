import './checked-before.test.ts';
