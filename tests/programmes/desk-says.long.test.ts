import './desk-says.test.ts';
