import './near-in-folder.test.ts';
