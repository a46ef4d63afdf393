import { connectHost } from './host';
import { startPanel } from './panel';

const root = document.getElementById('panel');
if (root) startPanel(root, connectHost());
