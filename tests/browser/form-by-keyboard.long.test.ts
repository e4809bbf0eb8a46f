import './form-by-keyboard.test.ts';
