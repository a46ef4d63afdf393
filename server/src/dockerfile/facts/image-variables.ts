import { imageName } from '../../images/reference';
import type { Stage } from '../model/nodes';
import { effectiveBase, lastPartOf } from './base-images';

/** Variables that images set, by the last part of their name; those of distributions first. */
const rows = `
scratch
alpine PATH
busybox PATH
debian PATH
ubuntu PATH LANG
almalinux PATH LANG
amazonlinux PATH LANG
fedora PATH DISTTAG FGC FBR container
rockylinux PATH LANG
amazoncorretto PATH JAVA_HOME LANG
caddy PATH CADDY_VERSION XDG_CONFIG_HOME XDG_DATA_HOME
eclipse-temurin PATH JAVA_HOME JAVA_VERSION LANG LANGUAGE LC_ALL
golang PATH GOLANG_VERSION GOPATH GOTOOLCHAIN
gradle PATH GRADLE_HOME GRADLE_VERSION JAVA_HOME JAVA_VERSION LANG LANGUAGE LC_ALL
httpd PATH HTTPD_PATCHES HTTPD_PREFIX HTTPD_SHA256 HTTPD_VERSION
maven PATH JAVA_HOME JAVA_VERSION LANG LANGUAGE LC_ALL MAVEN_CONFIG MAVEN_HOME
nginx PATH ACME_VERSION DYNPKG_RELEASE NGINX_VERSION NJS_RELEASE NJS_VERSION PKG_RELEASE
node PATH NODE_VERSION YARN_VERSION
openjdk PATH JAVA_HOME JAVA_VERSION LANG
perl PATH PERL_VERSION
php PATH APACHE_CONFDIR APACHE_ENVVARS GPG_KEYS PHPIZE_DEPS PHP_ASC_URL PHP_CFLAGS PHP_CPPFLAGS PHP_INI_DIR PHP_LDFLAGS PHP_SHA256 PHP_URL PHP_VERSION
postgres PATH DOCKER_PG_LLVM_DEPS GOSU_VERSION LANG PGDATA PG_MAJOR PG_SHA256 PG_VERSION
python PATH GPG_KEY LANG PYTHON_GET_PIP_SHA256 PYTHON_GET_PIP_URL PYTHON_PIP_VERSION PYTHON_SETUPTOOLS_VERSION PYTHON_SHA256 PYTHON_VERSION
redis PATH GOSU_VERSION REDIS_DOWNLOAD_SHA REDIS_DOWNLOAD_URL REDIS_VERSION
ruby PATH BUNDLE_APP_CONFIG BUNDLE_SILENCE_ROOT_WARNING GEM_HOME LANG RUBY_DOWNLOAD_SHA256 RUBY_DOWNLOAD_URL RUBY_MAJOR RUBY_VERSION
rust PATH CARGO_HOME RUSTUP_HOME RUST_VERSION
`;

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The variables that the base image of a stage sets; `undefined` where only the image itself could tell. */
export function baseVariables(stage: Stage): ReadonlySet<string> | undefined {
  let root = stage;
  while (root.parent) root = root.parent;
  if (root.image?.text === 'scratch') return table().get('scratch');
  const image = effectiveBase(root);
  return image && table().get(imageName(image));
}

/** True also for images whose name ends like one that sets the variable: mirrors, and images made on top of it. */
export function mayBaseSet(stage: Stage, name: string): boolean {
  let root = stage;
  while (root.parent) root = root.parent;
  const image = effectiveBase(root);
  return name === 'PATH' || (image !== undefined && (table().get(lastPartOf(image))?.has(name) ?? false));
}

function table(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', ...variables] = row.split(' ');
        return [name, new Set(variables)];
      }),
  );
  return known;
}
