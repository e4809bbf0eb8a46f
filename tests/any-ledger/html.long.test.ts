import './html.test.ts';
