import './check-workflow.test.ts';
