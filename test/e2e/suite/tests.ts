// The tests that hold in every kind of extension host.
import './bad-input.test';
import './code-actions.test';
import './command-help.test';
import './commands.test';
import './completion.test';
import './diagnostics.test';
import './hover.test';
import './language-model-tools.test';
import './new-file.test';
import './snippets.test';
