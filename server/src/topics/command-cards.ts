/**
 * The keys of the cards for a docker command line such as `docker run --init nginx`: of its flags, or of the command
 * where no flag has a card. `docker` may be left out where the rest is a command and its flags.
 */
export function commandCards(topic: string, has: (key: string) => boolean): readonly string[] {
  const line = topic.replace(/^[$>#]\s+/, '').replace(/^docker-compose(?= |$)/, 'docker compose');
  const isComplete = /^docker(?: |$)/.test(line);
  const words = (isComplete ? line : `docker ${line}`).split(' ');
  const firstFlag = words.findIndex((word) => word.startsWith('-'));
  const names = words.slice(0, firstFlag < 0 ? undefined : firstFlag);
  const flags = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*$/s, ''));
  // What follows a command's name are its arguments: the longest name that has cards is the command. Without `docker`
  // in front other words are no arguments, but those of an error message such as `exec format error`.
  const shortest = isComplete ? 1 : names.length;
  for (let length = names.length; length >= shortest; length--) {
    for (const command of namesOf(names.slice(0, length))) {
      const ofFlags = flags.map((flag) => `${command}/${flag}`).filter(has);
      if (ofFlags.length > 0) return ofFlags;
      const isOther = length === 1 && names.length > 1; // `docker` alone says nothing about an unknown command
      if (!isOther && has(command)) return [command];
    }
  }
  return [];
}

/** `docker build` is `docker buildx build` today. */
function namesOf(words: readonly string[]): readonly string[] {
  const key = `cli/${words.join('-')}`;
  return key === 'cli/docker-build' ? [key, 'cli/docker-buildx-build'] : [key];
}
