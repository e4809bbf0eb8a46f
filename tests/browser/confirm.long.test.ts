import './confirm.test.ts';
