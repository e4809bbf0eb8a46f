import './pre-receive.test.ts';
