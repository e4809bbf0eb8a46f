import './browser.test.ts';
import './browser-of-years.test.ts';
