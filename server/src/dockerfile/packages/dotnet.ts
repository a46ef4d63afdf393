import { toolReader } from './command-line';

export const dotnetCommand = toolReader({
  program: /^dotnet$/,
  subcommands: {
    add: '',
    build: '',
    nuget: '',
    pack: '',
    publish: '',
    restore: '',
    run: '',
    test: '',
    tool: '',
    workload: '',
  },
  groups: ['nuget', 'tool', 'workload'],
  flags: `
    --configuration -c =
    --framework -f =
    --output -o =
    --runtime -r =
    --arch -a =
    --verbosity -v =
    --source -s =
    --version =
    --no-restore
  `,
});
