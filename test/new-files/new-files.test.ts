import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

interface NewFile {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly because: readonly string[];
}

const folder = 'vscode-vfs://github/shop/api';

suite('a new Dockerfile fits what lies in the folder', () => {
  asks(
    'Node.js, with its version, port and program',
    'dockerfile',
    {
      'package.json': JSON.stringify({
        main: 'dist/index.js',
        engines: { node: '^22.1' },
        scripts: { start: 'node dist/index.js --port 4000' },
      }),
    },
    'dw-node',
    ['package.json'],
    [`node:\${1|22,24,26|}-slim`, `EXPOSE \${4:4000}`, `"\${3}/\${6:index.js}"`],
  );
  asks(
    'a version without fixes is not taken',
    'dockerfile',
    { 'package.json': '{}', '.nvmrc': 'v18.2.0\n' },
    'dw-node',
    ['package.json'],
    [`node:\${1|24,26,22|}-slim`],
  );
  asks('pnpm', 'dockerfile', { 'package.json': '{}', 'pnpm-lock.yaml': '' }, 'dw-node-pnpm', ['pnpm-lock.yaml'], []);
  asks('Yarn', 'dockerfile', { 'package.json': '{}', 'yarn.lock': '' }, 'dw-node-yarn', ['yarn.lock'], []);
  asks(
    'Next.js',
    'dockerfile',
    { 'package.json': '{"dependencies": {"next": "16"}, "scripts": {"start": "next start -p 3100"}}' },
    'dw-nextjs',
    ['package.json'],
    [`PORT=\${2:3100}`],
  );
  asks(
    'a page that a bundler makes',
    'dockerfile',
    { 'package.json': '{"devDependencies": {"vite": "8"}}' },
    'dw-static-nginx',
    ['package.json'],
    [`/app/\${3:dist}`],
  );
  asks(
    'Bun',
    'dockerfile',
    { 'package.json': '{"module": "server.ts"}', 'bun.lock': '' },
    'dw-bun',
    ['bun.lock'],
    [`"\${2:server.ts}"`],
  );
  asks(
    'Deno',
    'dockerfile',
    { 'deno.json': '{"tasks": {"start": "deno run -A --port 8100 src/app.ts"}}' },
    'dw-deno',
    ['deno.json'],
    [`\${2:src/app.ts}`, `\${3:8100}`],
  );
  asks(
    'Python',
    'dockerfile',
    { 'requirements.txt': 'flask\n', '.python-version': '3.13.1\n' },
    'dw-python',
    ['requirements.txt'],
    [`python:\${1|3.13,3.14,3.12|}-slim`],
  );
  asks(
    'uv',
    'dockerfile',
    {
      'pyproject.toml': '[project]\nname = "my-shop"\nrequires-python = ">=3.12"\n',
      'uv.lock': '',
      'my_shop/main.py': '',
    },
    'dw-python-uv',
    ['uv.lock'],
    [`\${1|3.14,3.13,3.12|}`, `"\${2:my_shop}"`],
  );
  asks('Poetry', 'dockerfile', { 'pyproject.toml': '', 'poetry.lock': '' }, 'dw-python-poetry', ['poetry.lock'], []);
  asks(
    'FastAPI',
    'dockerfile',
    { 'requirements.txt': 'FastAPI[standard]==0.120\n', 'app/main.py': '' },
    'dw-fastapi',
    ['requirements.txt'],
    [`\${3:app}`],
  );
  asks(
    'Django, with its project, beside assets',
    'dockerfile',
    { 'manage.py': `os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")`, 'package.json': '{}' },
    'dw-django',
    ['manage.py'],
    [`\${3:shop}.wsgi`],
  );
  asks(
    'PyTorch',
    'dockerfile',
    { 'pyproject.toml': 'dependencies = [\n  "torch>=2",\n]\n' },
    'dw-pytorch-gpu',
    ['pyproject.toml'],
    [],
  );
  asks('notebooks', 'dockerfile', { 'one.ipynb': '' }, 'dw-jupyter', ['one.ipynb'], []);
  asks(
    'Go, with the newest release that go.mod allows',
    'dockerfile',
    { 'go.mod': 'module example.com/shop/v2\n\ngo 1.25\n', 'main.go': 'http.ListenAndServe(":9000", nil)' },
    'dw-go',
    ['go.mod'],
    [`golang:\${1|1.27,1.26|}`, `/out/\${2:shop}`, `EXPOSE \${4:9000}`],
  );
  asks(
    'Go, with its one command',
    'dockerfile',
    { 'go.mod': 'module shop\n', 'cmd/worker/main.go': '' },
    'dw-go',
    ['go.mod'],
    [`/out/\${2:worker}`],
  );
  asks(
    'Rust',
    'dockerfile',
    { 'Cargo.toml': '[package]\nname = "shop-api"\n', 'src/main.rs': 'bind("0.0.0.0:3030")' },
    'dw-rust',
    ['Cargo.toml'],
    [`\${2:shop-api}`, `EXPOSE \${3:3030}`],
  );
  asks(
    'Maven',
    'dockerfile',
    { 'pom.xml': '<maven.compiler.release>21</maven.compiler.release>' },
    'dw-java-maven',
    ['pom.xml'],
    [`temurin-\${1|21,25,17|}`],
  );
  asks(
    'Spring',
    'dockerfile',
    {
      'pom.xml': '<artifactId>spring-boot-starter-parent</artifactId><java.version>17</java.version>',
      'src/main/resources/application.yml': 'server:\n  port: 8090\n',
    },
    'dw-spring',
    ['pom.xml'],
    [`\${1|17,25,21|}`, `EXPOSE \${3:8090}`],
  );
  asks(
    'Gradle',
    'dockerfile',
    { 'build.gradle': 'languageVersion = JavaLanguageVersion.of(21)', 'settings.gradle': "rootProject.name = 'shop'" },
    'dw-java-gradle',
    ['build.gradle'],
    [`gradle:9.7-jdk\${1|21,25|}`, `install/\${2:shop}`],
  );
  asks(
    'Kotlin',
    'dockerfile',
    { 'build.gradle.kts': 'plugins { kotlin("jvm") }' },
    'dw-kotlin',
    ['build.gradle.kts'],
    [],
  );
  asks(
    '.NET',
    'dockerfile',
    { 'Shop.Api.csproj': '<TargetFramework>net10.0</TargetFramework>' },
    'dw-dotnet',
    ['Shop.Api.csproj'],
    [`\${2:Shop.Api}.csproj`],
  );
  asks(
    '.NET Framework',
    'dockerfile',
    { 'Shop.csproj': '<TargetFrameworkVersion>v4.8</TargetFrameworkVersion>' },
    'dw-windows-servercore',
    ['Shop.csproj'],
    [],
  );
  asks(
    'PHP',
    'dockerfile',
    { 'composer.json': '{"require": {"php": "^8.4"}}' },
    'dw-php-fpm',
    ['composer.json'],
    [`php:\${1|8.5,8.4,8.3|}`],
  );
  asks(
    'Laravel',
    'dockerfile',
    { 'composer.json': '{}', artisan: '', 'package.json': '{"devDependencies": {"vite": "8"}}' },
    'dw-laravel',
    ['artisan'],
    [],
  );
  asks(
    'Ruby',
    'dockerfile',
    { Gemfile: 'gem "sinatra"\n', '.ruby-version': '3.4.1\n' },
    'dw-ruby',
    ['Gemfile'],
    [`ruby:\${1|3.4,4.0|}`],
  );
  asks(
    'Rails',
    'dockerfile',
    { Gemfile: 'ruby "~> 4.0"\ngem "rails"\n' },
    'dw-rails',
    ['Gemfile'],
    [`ruby:\${1|4.0,3.4|}`],
  );
  asks(
    'Elixir',
    'dockerfile',
    { 'mix.exs': 'app: :shop, elixir: "~> 1.18"' },
    'dw-elixir',
    ['mix.exs'],
    [`elixir:\${1|1.20,1.19|}`, `rel/\${2:shop}`],
  );
  asks(
    'finished pages',
    'dockerfile',
    { 'index.html': '' },
    'dw-static-files',
    ['index.html'],
    [`COPY \${1:.} /pages`],
  );
  asks(
    'C++',
    'dockerfile',
    { 'CMakeLists.txt': 'add_executable(server main.cpp)' },
    'dw-cpp',
    ['CMakeLists.txt'],
    [`"\${2:server}"`],
  );
  asks('R', 'dockerfile', { 'renv.lock': '{}', 'api.R': '' }, 'dw-r', ['renv.lock'], [`\${2:api.R}`]);
  asks(
    'a manifest that is half typed tells what it can',
    'dockerfile',
    { 'package.json': '{"main": "dist/a.js",' },
    'dw-node',
    ['package.json'],
    [`\${6:server.js}`],
  );
});

suite('a new Compose file', () => {
  asks('of a project with its own stack', 'compose', { 'manage.py': '' }, 'dw-stack-django', ['manage.py'], []);
  asks(
    'takes the port that the template for the program has',
    'compose',
    { 'requirements.txt': 'fastapi\n' },
    'dw-compose-web-db',
    ['requirements.txt'],
    [`\${4:8080}:\${5:8000}`],
  );
  asks(
    'takes the port of the Dockerfile that is there',
    'compose',
    { Dockerfile: 'FROM a\nEXPOSE 7000\n' },
    'dw-compose-web-db',
    ['Dockerfile'],
    [`\${4:8080}:\${5:7000}`],
  );
});

suite('a new .dockerignore', () => {
  asks(
    'leaves out what all stacks of the folder leave behind',
    'dockerignore',
    { 'package.json': '{}', 'go.mod': '' },
    'found',
    ['package.json', 'go.mod'],
    ['# Node.js\n**/node_modules', '# Go\nbin', '.env'],
  );
});

suite('all the others', () => {
  withClient('are on offer behind what fits, each once', {}, async ({ connection }) => {
    connection.onRequest('dockerWiki/listFolder', () => [{ name: 'go.mod', kind: 'file' }]);
    connection.onRequest('dockerWiki/readFile', () => null);
    const files = await connection.sendRequest<readonly NewFile[]>('dockerWiki/newFiles', {
      kind: 'dockerfile',
      folder,
    });
    assert.equal(files[0]?.id, 'dw-go');
    assert.ok(files.length > 30, `${files.length}`);
    assert.equal(new Set(files.map(({ id }) => id)).size, files.length);
    assert.deepEqual(files.filter(({ because }) => because.length > 0).length, 1);
  });

  withClient('are on offer where no folder is open', {}, async ({ connection }) => {
    const files = await connection.sendRequest<readonly NewFile[]>('dockerWiki/newFiles', {
      kind: 'compose',
      folder: null,
    });
    assert.ok(files.some(({ id }) => id === 'dw-compose-web-db'));
    assert.ok(files.every(({ because }) => because.length === 0));
  });
});

/** The first file on offer in a folder with these files, read by the client. */
function asks(
  what: string,
  kind: 'dockerfile' | 'compose' | 'dockerignore',
  files: Readonly<Record<string, string>>,
  id: string,
  because: readonly string[],
  parts: readonly string[],
): void {
  withClient(what, {}, async ({ connection }) => {
    const workspace = memoryWorkspace(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])),
    );
    connection.onRequest('dockerWiki/listFolder', (uri: string) => workspace.list(uri));
    connection.onRequest('dockerWiki/readFile', async (uri: string) => (await workspace.readText(uri)) ?? null);
    const [first] = await connection.sendRequest<readonly NewFile[]>('dockerWiki/newFiles', { kind, folder });
    assert.deepEqual([first?.id, first?.because], [id, because]);
    for (const part of parts) assert.ok(first?.body.includes(part), `no ${part} in\n${first?.body}`);
  });
}
