import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { mergedEntry } from '../facts/merged';
import { type MergedImage, mergedImage } from '../facts/merged-service';
import { isPatched, valueIn } from '../facts/value';
import { resolve } from '../model/lookup';
import type { ProjectService } from '../project/project';

interface BuiltImage {
  readonly service: ProjectService;
  readonly image: MergedImage;
  /** Equal for builds that give the same image. */
  readonly definition: string;
}

export default defineRule({
  id: 'compose/no-duplicate-built-image',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isTaken: '`{other}` builds something else under the same name; whichever build ends last is what both start.',
  },
  on: {
    composeProject(project, ctx) {
      const byName = new Map<string, BuiltImage>();
      for (const service of project.services.values()) {
        const built = builtImage(service);
        if (!built) continue;
        const { image } = built;
        const first = byName.get(image.value.text ?? image.value.written);
        if (!first) byName.set(image.value.text ?? image.value.written, built);
        else if (first.definition !== built.definition) {
          const [at, other] = image.layer.file === project.here ? [built, first] : [first, built];
          if (at.image.layer.file !== project.here) continue;
          const isNear = other.image.layer.file === project.here;
          ctx.report({
            at: at.image.value.span,
            message: 'isTaken',
            data: { other: other.service.name },
            related: isNear ? [{ span: other.image.value.span, message: 'The other one' }] : [],
          });
        }
      }
    },
  },
});

function builtImage(service: ProjectService): BuiltImage | undefined {
  const build = mergedEntry(service, 'build');
  const image = mergedImage(service);
  if (!build || !image || !service.isWhole || isPatched(build.entry.value)) return undefined;
  const inContext = resolve(build.entry.value)?.kind === 'mapping';
  const textOf = (...path: string[]) => valueIn(mergedEntry(service, 'build', ...path)?.entry.value)?.written ?? '';
  const context = (inContext ? textOf('context') : textOf()) || '.';
  const parts = ['dockerfile', 'dockerfile_inline', 'target'].map((key) => textOf(key));
  const args = keyValuesOf(mergedEntry(service, 'build', 'args')?.entry.value).map(
    ({ name, written = '' }) => `${name}=${written}`,
  );
  const folder = `${build.layer.file === image.layer.file ? '' : 'other'}${context.replace(/^\.\/(?=.)|(?<=.)\/$/g, '')}`;
  return {
    service,
    image,
    definition: [folder, parts[0] || 'Dockerfile', ...parts.slice(1), ...args.sort()].join('\n'),
  };
}
