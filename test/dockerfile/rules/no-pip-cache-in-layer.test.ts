import rule from '../../../server/src/dockerfile/rules/no-pip-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'all ways to call pip',
  `
  FROM python:3.14
  RUN pip install -r requirements.txt && python3 -m pip install flask==3.1.0
      ^^^^^^^^^^^ \`pip install\` without \`--no-cache-dir\` leaves what it loaded in this layer.
                                                    ^^^^^^^^^^^ \`pip install\` without \`--no-cache-dir\` leaves what it loaded in this layer.
  RUN PIP_NO_CACHE_DIR=0 /opt/venv/bin/pip3.14 install .
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`pip3.14 install\` without \`--no-cache-dir\` leaves what it loaded in this layer.
`,
);

fixes(
  'the exec form',
  `
  FROM python:3.14
  RUN ["pip", "install", "flask"]
`,
  `
  FROM python:3.14
  RUN ["pip", "install", "--no-cache-dir", "flask"]
`,
);

leaves(
  'what keeps no cache',
  `
  FROM python:3.14
  RUN pip install --no-cache-dir flask && pip --no-cache-dir install flask && pip download flask && pip install flask --no-cache-dir
  RUN --mount=type=cache,target=/home/app/.cache/pip pip install flask
  RUN pip install flask && pip cache purge
  RUN pip install flask && rm -rf ~/.cache/pip
  RUN PIP_NO_CACHE_DIR=1 pip install flask
  RUN pip install $PIP_ARGS flask && pipx install black && uv pip install flask
  ENV PIP_NO_CACHE_DIR=on
  RUN pip install flask
`,
);

leaves(
  'a setting of a parent, other stages, unfinished lines',
  `
  FROM python:3.14 AS base
  ENV PIP_NO_CACHE_DIR=true
  FROM python:3.14 AS build
  RUN pip install flask
  FROM base
  RUN pip install flask
  RUN pip install
`,
);
