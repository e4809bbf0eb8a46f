import './form-as-command-line.test.ts';
