const parts = /\$\{(\d+)\|((?:\\.|[^|\\])+)\|\}|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)|\\([$}\\])/g;

/**
 * The command line that a snippet becomes when nobody types anything: defaults, and the first value of each choice.
 * Placeholders of command lines do not stand inside each other.
 * @param {string} body in VS Code's snippet syntax
 */
export function expandCommand(body) {
  const values = new Map();
  return body.replace(parts, (_, choiceStop, choices, stop, text, again, escaped) => {
    if (escaped) return escaped;
    if (again) return values.get(again);
    const value = choiceStop ? firstOf(choices) : text.replace(/\\([$}\\])/g, '$1');
    values.set(choiceStop ?? stop, value);
    return value;
  });
}

function firstOf(choices) {
  return choices.match(/(?:\\.|[^,\\])+/)[0].replace(/\\([,|\\])/g, '$1');
}
