import { version } from '../../../package.json';

const exitCodes = 'Ends with 0 when clean, 1 on findings, 2 on wrong use or input that cannot be read.';

/** What `docker-wiki --help` prints. */
export const overview = `docker-wiki ${version}

  docker-wiki lint PATH…     find problems in Dockerfiles, Compose files and .dockerignore files
  docker-wiki format PATH…   lay them out
  docker-wiki rules          list all rules
  docker-wiki explain TOPIC  print what the wiki says

"docker-wiki COMMAND --help" shows the options of a command.
${exitCodes}
`;

/** What \`docker-wiki COMMAND --help\` prints. */
export const helpOf = {
  lint: `docker-wiki lint [options] PATH… | -

  PATH is a file or a folder; folders are searched without what .gitignore names. - is standard input.

  --format FORMAT         stylish (default), json, ndjson, sarif, github or codeclimate
  --fix                   write what is safe to fix
  --fix-suggestions       write suggestions as well
  --rule ID=LEVEL         off, hint, info, warning or error; may be repeated
  --config FILE           a .docker-wiki.yaml that holds instead of those above the files
  --max-warnings N        end with 1 only above N warnings (0)
  --stdin-filename NAME   what the text on standard input is called (Dockerfile)
  --no-shellcheck         leave the scripts of Dockerfiles to other tools

Ends with 0 when clean, 1 on errors or too many warnings, 2 on wrong use or input that cannot be read.
`,
  format: `docker-wiki format [--check] PATH…

  Lays out Dockerfiles, Compose files and .dockerignore files, and prints the names of those it has written.

  --check   write nothing; print the names of the files that would change and end with 1 if there are any

${exitCodes}
`,
  rules: `docker-wiki rules [--format FORMAT]

  --format FORMAT   json (default) or markdown
`,
  explain: `docker-wiki explain TOPIC

  TOPIC is one of
    a rule or another linter's name for it    dockerfile/prefer-copy, DL3020, SC2086
    a Dockerfile instruction, flag or option  COPY, COPY --link, RUN --mount=type=cache
    a Compose key                             healthcheck, build.args, services.web.ports
    a docker command or its flag              docker run, docker run --init
    an error message                          "port is already allocated"
    a signal, exit code, capability or term   SIGTERM, 137, NET_ADMIN, dangling image

Ends with 0, or with 2 where the wiki has nothing on it.
`,
} as const;

export type Command = keyof typeof helpOf;

export function isCommand(name: string): name is Command {
  return Object.hasOwn(helpOf, name);
}
