import './rehearse.test.ts';
