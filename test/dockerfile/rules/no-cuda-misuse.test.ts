import rule from '../../../server/src/dockerfile/rules/no-cuda-misuse';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each case',
  `
  FROM nvidia/cuda:13.0.1-devel-ubuntu24.04
                   ^^^^^^^^^^^^^^^^^^^^^^^^ A \`devel\` image holds the compiler; the final stage needs \`runtime\` or \`base\`.
  RUN python3 -c "import torch; print(torch.cuda.is_available())"
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No GPU exists during a build, so \`python3\` fails or answers wrongly.
  RUN apt-get install -y nvidia-docker2 curl
                         ^^^^^^^^^^^^^^ \`nvidia-docker2\` belongs on the host; inside the image it does nothing.
  ENV NVIDIA_DRIVER_CAPABILITIES=all NVIDIA_VISIBLE_DEVICES=0,1
                                 ^^^ \`all\` also asks for display and video; \`compute,utility\` is enough to compute.
                                                            ^^^ Fixed device numbers fit one machine; which GPU is used belongs to the start of the container.
`,
);

leaves(
  'what the start decides',
  `
  FROM nvidia/cuda:13.0.1-devel-ubuntu24.04 AS build
  FROM nvidia/cuda:13.0.1-base-ubuntu24.04
  ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=$CAPS
  RUN --device=nvidia.com/gpu=all nvidia-smi
  RUN echo nvidia-smi
  CMD ["nvidia-smi"]
`,
);

leaves(
  'other images and unfinished lines',
  `
  FROM debian:13
  RUN nvidia-smi
  ENV NVIDIA_VISIBLE_DEVICES=0
  FROM nvidia/cuda:13.0.1-base-ubuntu24.04
  RUN nvidia
  ENV NVIDIA_VISIBLE_DEVICES
`,
);
