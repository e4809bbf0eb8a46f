import './raw-objects.test.ts';
