import './pull-request.test.ts';
