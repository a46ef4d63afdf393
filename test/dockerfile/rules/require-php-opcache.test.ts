import rule from '../../../server/src/dockerfile/rules/require-php-opcache';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the image',
  `
  FROM php:8.3-fpm-alpine AS base
       ^^^^^^^^^^^^^^^^^^ PHP before 8.5 compiles every script at each request, unless opcache is enabled.
`,
);

fixes(
  'below FROM',
  `
  FROM php:8.4-apache
  COPY . /srv
`,
  `
  FROM php:8.4-apache
  RUN docker-php-ext-install opcache
  COPY . /srv
`,
);

leaves(
  'what enables it',
  `
  FROM php:8.4-fpm AS base
  RUN docker-php-ext-install pdo opcache
  FROM base
`,
);

leaves(
  'other images and unfinished lines',
  `
  FROM php:8.5-fpm
  FROM php:8-fpm
  FROM php:8.4-cli
  RUN docker-php-ext-install
`,
);
