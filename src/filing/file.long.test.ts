import './file.test.ts';
