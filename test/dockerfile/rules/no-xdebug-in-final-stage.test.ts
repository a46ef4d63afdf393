import rule from '../../../server/src/dockerfile/rules/no-xdebug-in-final-stage';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the first mention',
  `
  FROM php:8.5-fpm
  RUN apt-get update && pecl install xdebug-3.5.0 && docker-php-ext-enable xdebug
                                     ^^^^^^^^^^^^ Xdebug is a debugger: it slows down every request, and set up wrongly it takes orders from others.
`,
);

reports(
  'packages of the system',
  `
  FROM alpine:3.24
  RUN apk add --no-cache php84 php84-pecl-xdebug
                               ^^^^^^^^^^^^^^^^^ Xdebug is a debugger: it slows down every request, and set up wrongly it takes orders from others.
`,
);

leaves(
  'other stages and names',
  `
  FROM php:8.5 AS build
  RUN pecl install xdebug
  FROM php:8.5
  RUN pecl install redis && pecl uninstall xdebug && echo xdebug && apk del php84-xdebug
`,
);

leaves(
  'development and unfinished lines',
  `
  FROM php:8.5 AS php-debug
  RUN pecl install xdebug
  RUN pecl install
`,
);
