// @ts-check

/** The chapters that the wiki will have, in the order of the table of contents. */
export const chapterSlugs = [
  'introduction',
  'architecture',
  'core-concepts',
  'installation',
  'quick-start',
  'cli',
  'container-lifecycle',
  'images',
  'dockerfile',
  'multi-stage-and-buildkit',
  'image-size-and-cache',
  'volumes',
  'networking',
  'compose',
  'compose-in-practice',
  'registries',
  'security',
  'secrets',
  'supply-chain',
  'resources-and-performance',
  'linux-internals',
  'logging-and-monitoring',
  'orchestration',
  'production-and-cicd',
  'windows-containers',
  'troubleshooting-and-recovery',
  'cheat-sheet',
  'resources-and-glossary',
];

/** The only chapter that may link to the outside. */
export const outsideLinksChapter = 'resources-and-glossary';
