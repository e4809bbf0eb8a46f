import './form-at-human-pace.test.ts';
