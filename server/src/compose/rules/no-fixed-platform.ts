import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { mergedImage, mergedService } from '../facts/merged-service';
import { canonicalPlatform, platformsOf } from '../facts/platforms';

/** Published for one architecture only. */
const singleArchitecture =
  /^(?:mcr\.microsoft\.com\/(?:mssql|azure-sql-edge)|container-registry\.oracle\.com|ibmcom|icr\.io|store\/)|^archlinux$/;

export default defineRule({
  id: 'compose/no-fixed-platform',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  messages: { isFixed: 'On a host of another architecture `{platform}` runs under emulation, which is slow.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const { own } = platformsOf(service);
        if (!own?.text || own.hasVariable || !/^linux\/(?:amd64|arm64)$/.test(canonicalPlatform(own.text))) continue;
        const image = mergedImage(mergedService(project, service))?.reference;
        if (image && singleArchitecture.test(imageName(image))) continue;
        ctx.report({ at: own.span, message: 'isFixed', data: { platform: own.text } });
      }
    },
  },
});
