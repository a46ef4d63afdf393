/** What a lens asks for; the server's `ComposeCall`. */
export interface ComposeCall {
  readonly action: 'up' | 'logs' | 'stop';
  readonly service: string;
  /** URI of the folder to run it in. */
  readonly folder: string;
  readonly files: readonly string[];
}

const actions: Readonly<Record<ComposeCall['action'], readonly string[]>> = {
  up: ['up', '--detach'],
  logs: ['logs', '--follow', '--tail', '100'],
  stop: ['stop'],
};

/** The arguments of `docker` for a call, each a word of its own: no shell reads them. */
export function composeArguments({ action, service, files }: ComposeCall): readonly string[] {
  return ['compose', ...files.flatMap((file) => ['--file', file]), ...actions[action], '--', service];
}

/** Arguments of commands come from anywhere; what could be read as a flag is no call. */
export function isComposeCall(value: unknown): value is ComposeCall {
  if (typeof value !== 'object' || value === null) return false;
  const { action, service, folder, files } = value as Partial<Record<keyof ComposeCall, unknown>>;
  return (
    typeof action === 'string' &&
    Object.hasOwn(actions, action) &&
    typeof service === 'string' &&
    /^\w[\w.-]*$/.test(service) &&
    typeof folder === 'string' &&
    folder.startsWith('file:') &&
    Array.isArray(files) &&
    files.every((file) => typeof file === 'string' && file !== '' && !file.startsWith('-'))
  );
}
