import rule from '../../../server/src/dockerfile/rules/no-conda-cache-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what fills the cache',
  `
  FROM continuumio/miniconda3
  RUN conda clean -afy && conda install -y numpy
                          ^^^^^^^^^^^^^ Packages that \`conda install\` loaded stay in this layer a second time.
  RUN micromamba create -y -n app -f env.yml numpy
      ^^^^^^^^^^^^^^^^^ Packages that \`micromamba create\` loaded stay in this layer a second time.
`,
);

fixes(
  'a chain',
  `
  FROM continuumio/miniconda3
  RUN mamba env update --file env.yml
`,
  `
  FROM continuumio/miniconda3
  RUN mamba env update --file env.yml && mamba clean -afy
`,
);

leaves(
  'what is cleaned, and mounts',
  `
  FROM continuumio/miniconda3
  RUN conda install -y numpy && conda clean --all --yes
  RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy
  RUN conda install -y numpy && rm -rf /opt/conda/pkgs
  RUN conda config --add channels x && echo conda install x
`,
);

leaves(
  'other stages and unfinished lines',
  `
  FROM continuumio/miniconda3 AS build
  RUN conda install -y numpy
  FROM continuumio/miniconda3
  RUN conda install
`,
);
