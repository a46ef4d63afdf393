import { defineRule } from '../../lint/rule';
import { baseName } from '../facts/image-role';
import { mergedEnvironment, mergedWords } from '../facts/merged-service';
import { replicasOf } from '../facts/replicas';
import { mergedReference } from '../facts/service-image';
import type { ProjectService } from '../project/project';

/** Programs of which one process owns the data; those that form clusters by themselves are not among them. */
const stores = new Set(
  `postgres postgresql postgis pgvector timescaledb mysql mysql-server mariadb percona percona-server mongo
  mongodb-community-server redis redis-stack redis-stack-server valkey influxdb neo4j`.split(/\s+/),
);

/** Words of settings and flags with which copies are made to know each other. */
const clusterWords =
  /cluster|galera|group_replication|master|patroni|primary|replica|replset|repmgr|sentinel|slave|wsrep/i;

export default defineRule({
  id: 'compose/no-replicated-data-store',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isCopied: '{count} copies of `{image}` know nothing of each other: each has its own data, or all destroy one.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const replicas = replicasOf(service);
        if (!replicas || replicas.count < 2 || replicas.merged.layer.file !== project.here) continue;
        const image = mergedReference(service);
        const isStore = image && (stores.has(baseName(image.repository)) || image.repository.endsWith('mssql/server'));
        if (!isStore || !service.isWhole || isCluster(service)) continue;
        const data = { count: String(replicas.count), image: baseName(image.repository) };
        ctx.report({ at: replicas.value.span, message: 'isCopied', data });
      }
    },
  },
});

function isCluster(service: ProjectService): boolean {
  const words = [mergedWords(service, 'command'), mergedWords(service, 'entrypoint')];
  if (words.includes(undefined)) return true;
  const texts = [...mergedEnvironment(service).keys(), ...words.flatMap((each) => each ?? [])];
  return texts.some((text) => clusterWords.test(text));
}
