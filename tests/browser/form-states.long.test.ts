import './form-states.test.ts';
