import type { Match } from './match';
import { found, type Project } from './project';
import { portIn, toolVersion } from './told';

export function goTemplates(project: Project): readonly Match[] {
  const { foldersIn, text } = project;
  const module = found(/^module\s+(\S+)/m, text('go.mod'));
  const [command, ...further] = foldersIn('cmd');
  // The line of go.mod names the oldest Go that will do.
  const oldest = found(/^go\s+(\d+\.\d+)/m, text('go.mod'));
  return [
    {
      template: 'dw-go',
      because: 'go.mod',
      told: {
        version: oldest && `>=${oldest}`,
        name:
          command !== undefined && further.length === 0
            ? command
            : module
                ?.replace(/\/v\d+$/, '')
                .split('/')
                .at(-1),
        port: found(/["'`][\w.]*:(\d{2,5})["'`]/, text('main.go')),
      },
    },
  ];
}

export function rustTemplates({ text }: Project): readonly Match[] {
  const name = found(/^\[package\][^[]*?^name\s*=\s*"([\w-]+)"/m, text('Cargo.toml'));
  const port = found(/(?::|,\s*)(\d{4,5})["')]/, text('src/main.rs'));
  return [{ template: 'dw-rust', because: 'Cargo.toml', told: { name, port } }];
}

export function phpTemplates({ names, text }: Project): readonly Match[] {
  const version = found(/"php"\s*:\s*"([^"]+)"/, text('composer.json'));
  if (names.includes('artisan')) return [{ template: 'dw-laravel', because: 'artisan', told: { version } }];
  return [{ template: 'dw-php-fpm', because: 'composer.json', told: { version } }];
}

export function rubyTemplates(project: Project): readonly Match[] {
  const { text } = project;
  const version =
    found(/^(?:ruby-)?(\d[\d.]*)/, text('.ruby-version')) ??
    toolVersion(project, 'ruby') ??
    found(/^ruby\s+["']([^"']+)/m, text('Gemfile'));
  const port = found(/\bport\b(?:(?!\bport\b).)*?(\d{4,5})/, text('config/puma.rb'));
  const template = /^[ \t]*gem[ \t]+["']rails["']/m.test(text('Gemfile')) ? 'dw-rails' : 'dw-ruby';
  return [{ template, because: 'Gemfile', told: { version, port } }];
}

export function elixirTemplates(project: Project): readonly Match[] {
  const { text } = project;
  const name = found(/\bapp:\s*:(\w+)/, text('mix.exs'));
  const version = toolVersion(project, 'elixir') ?? found(/\belixir:\s*"([^"]+)"/, text('mix.exs'));
  return [{ template: 'dw-elixir', because: 'mix.exs', told: { name, version, port: portIn(text('.env.example')) } }];
}

export function cppTemplates({ text }: Project): readonly Match[] {
  const name = found(/add_executable\s*\(\s*([\w.-]+)/i, text('CMakeLists.txt'));
  return [{ template: 'dw-cpp', because: 'CMakeLists.txt', told: { name } }];
}

export function rTemplates({ names }: Project): readonly Match[] {
  const main = names.find((name) => /^(?:plumber|api)\.R$/.test(name));
  const because = names.find((name) => /^renv\.lock$|\.Rproj$/.test(name)) ?? 'renv.lock';
  return [{ template: 'dw-r', because, told: { main } }];
}
