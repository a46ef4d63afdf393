import type { Match } from './match';
import { found, type Project } from './project';
import { toolVersion } from './told';

export function javaTemplates(project: Project): readonly Match[] {
  const { names, text } = project;
  const resources = 'src/main/resources/application';
  const port =
    found(/^server\.port\s*=\s*(\d+)/m, text(`${resources}.properties`)) ??
    found(
      /^server:[ \t\r]*\n(?:[ \t].*\n|\r?\n)*?[ \t]+port:[ \t]*(\d+)/m,
      text(`${resources}.yml`) || text(`${resources}.yaml`),
    );
  if (names.includes('pom.xml')) {
    const pom = text('pom.xml');
    const version =
      found(/<(?:java\.version|maven\.compiler\.(?:release|source)|release)>\s*(\d+)/, pom) ??
      toolVersion(project, 'java');
    const template = pom.includes('spring-boot') ? 'dw-spring' : 'dw-java-maven';
    return [{ template, because: 'pom.xml', told: { version, port } }];
  }
  const because = names.find((name) => /^build\.gradle(?:\.kts)?$/.test(name)) ?? 'build.gradle';
  const script = text(because);
  const version =
    found(/(?:JavaLanguageVersion\.of\(|jvmToolchain\(|VERSION_)(\d+)/, script) ?? toolVersion(project, 'java');
  const isKotlin = /kotlin\("jvm"\)|org\.jetbrains\.kotlin|ktor/.test(script);
  const name = found(/rootProject\.name\s*=\s*["']([\w.-]+)/, text('settings.gradle.kts') || text('settings.gradle'));
  const told = { version, port, name };
  return [{ template: isKotlin ? 'dw-kotlin' : 'dw-java-gradle', because, told }];
}

export function dotnetTemplates({ names, text }: Project): readonly Match[] {
  const because =
    names.find((name) => name.endsWith('.csproj')) ?? names.find((name) => /\.slnx?$/.test(name)) ?? '.NET';
  const framework = found(/<TargetFramework(?:Version)?>\s*([^<\s]+)/, text(because)) ?? '';
  if (/^(?:v4|net4)/.test(framework)) return [{ template: 'dw-windows-servercore', because, told: {} }];
  const name = found(/^(.+)\.csproj$/, because);
  const template = /-windows/.test(framework) ? 'dw-windows-nano' : 'dw-dotnet';
  return [{ template, because, told: { name } }];
}
