import rule from '../../../server/src/dockerfile/rules/require-composer-no-dev';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the installation',
  `
  FROM php:8.5-fpm
  RUN composer -n install && php composer.phar i
      ^^^^^^^^^^^^^^^^^^^ \`composer install\` brings packages for development into the image.
                                 ^^^^^^^^^^^^^^^ \`composer install\` brings packages for development into the image.
`,
);

fixes(
  'the exec form',
  `
  FROM composer:2.10
  RUN ["composer", "install"]
`,
  `
  FROM composer:2.10
  RUN ["composer", "install", "--no-dev"]
`,
);

leaves(
  'switches and other commands',
  `
  FROM composer:2.10
  RUN composer require x && composer update && COMPOSER_NO_DEV=1 composer install && composer install $COMPOSER_FLAGS
  RUN composer install; composer install --no-dev; echo composer install
`,
);

leaves(
  'other stages, development, unfinished lines',
  `
  FROM composer:2.10 AS build
  RUN composer install
  FROM composer:2.10 AS app-test
  RUN composer install
  RUN composer
`,
);
