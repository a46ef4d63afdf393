import { toolReader } from './command-line';

/** apk-tools 2 and 3 (apk.8). */
export const apkCommand = toolReader({
  program: /^apk$/,
  subcommands: { add: '', cache: '', del: '', fetch: '', fix: '', info: '', policy: '', search: '', update: '', upgrade: '' },
  flags: `
    --no-cache
    --update-cache -U --update
    --upgrade -u
    --virtual -t =
    --repository -X =
    --repositories-file =
    --root -p =
    --arch =
    --cache-dir =
    --cache-max-age =
    --keys-dir =
    --timeout =
    --wait =
  `,
});
