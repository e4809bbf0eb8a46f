/** The desk's page. */
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/buttons.css';
import '../../styles/tables.css';
import '../../styles/status.css';
import '../../styles/forms.css';
import '../../styles/desk.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.querySelector('#desk');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
