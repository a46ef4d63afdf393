import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { placeLabel } from '../project/place-names';
import { probeText } from './health';
import { explain, type ValuePlace } from './place';

const waits: Readonly<Record<string, string>> = {
  service_started: 'started once $ is running; it need not answer yet',
  service_healthy: 'is created, and started once the health check of $ succeeds',
  service_completed_successfully: 'is created, and started once $ has ended with 0',
};

/** What a condition waits for, with the health check that is meant. */
export function conditionTopic(place: ValuePlace): Topic | undefined {
  const { path, text, span, project, context } = place;
  const [section, owner, key, dependency, last] = path;
  const isCondition = section === 'services' && key === 'depends_on' && last === 'condition' && path.length === 5;
  const waiting = Object.hasOwn(waits, text) ? waits[text] : undefined;
  if (!isCondition || !waiting) return undefined;
  const [user, needed] = [code(String(owner)), code(String(dependency))];
  const others = Object.keys(waits).filter((condition) => condition !== text);
  return explain(context, {
    span,
    paragraphs: [
      `**${code(text)}** · ${user} ${waiting.startsWith('started') ? 'is ' : ''}${waiting.replace('$', needed)}`,
      hereText(place, String(dependency)),
      `Others: ${others.map((condition) => `\`${condition}\``).join(' · ')}.`,
      `**Watch out:** this orders the start. When ${needed} restarts on its own later, nobody waits; reconnect in the program.`,
    ],
    more: { title: 'Start order', page: 'chapters/compose#depends-on' },
  });

  function hereText({ text: condition }: ValuePlace, name: string): string | undefined {
    const service = project.services.get(name);
    const [first] = service?.layers.slice(-1) ?? [];
    if (!service || !first) return undefined;
    if (condition === 'service_healthy') {
      const probe = probeText(project, service);
      if (probe) return `Here: ${code(name)} ${probe}. If it turns unhealthy, \`up\` stops with an error.`;
      return `Here: ${code(name)} has no \`healthcheck\` in ${project.files.length > 1 ? 'this project' : 'this file'}, so its image must bring one.`;
    }
    return `Here: ${code(name)} begins in ${placeLabel(project, first.file, first.span)}.`;
  }
}
