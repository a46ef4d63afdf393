import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { mergedEntry } from '../facts/merged';
import { mergedImage } from '../facts/merged-service';
import { valueIn } from '../facts/value';
import type { ComposeProject } from '../project/project';

interface WindowsImage {
  readonly version: string;
  /** Absent where another file has it. */
  readonly at: Span | undefined;
}

export default defineRule({
  id: 'compose/no-mixed-windows-versions',
  category: 'correctness',
  severity: 'info',
  offByDefault: true,
  messages: {
    isOther:
      'This image is for `{version}`, another one of the project for `{other}`; without Hyper-V a host runs one of them.',
  },
  on: {
    composeProject(project, ctx) {
      const [first, ...others] = windowsImages(project);
      for (const { at, version } of others) {
        if (!first || !at || version === first.version) continue;
        ctx.report({ at, message: 'isOther', data: { version, other: first.version } });
      }
    },
  },
});

function windowsImages(project: ComposeProject): readonly WindowsImage[] {
  return [...project.services.values()].flatMap((service): WindowsImage | [] => {
    const image = mergedImage(service);
    const isolation = mergedEntry(service, 'isolation');
    if (!image?.reference?.tag || image.value.hasVariable) return [];
    if (isolation && valueIn(isolation.entry.value)?.text !== 'process') return [];
    const { reference, layer, value } = image;
    const isWindows = /^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)/.test(reference.text);
    const [, version] = /(?:^|-)(ltsc20\d\d|1809|1903|1909|2004|20H2)(?:-|$)/i.exec(reference.tag ?? '') ?? [];
    if (!version || !(isWindows || /nanoserver|windowsservercore|ltsc/.test(reference.text))) return [];
    const at = layer.file === project.here ? (reference.tagSpan ?? value.span) : undefined;
    return { version: version === '1809' ? 'ltsc2019' : version.toLowerCase(), at };
  });
}
