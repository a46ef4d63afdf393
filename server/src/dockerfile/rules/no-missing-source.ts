import { defineRule } from '../../lint/rule';
import { isLikelyContext } from '../surroundings';

/** What a build or a download makes before the image is built. */
const madeByBuilds =
  /(?:^|\/)(?:dist|build|out|output|target|bin|obj|publish|release|node_modules|vendor|\.next|\.output|coverage|artifacts?|_build)(?:\/|$)|\.(?:jar|war|whl|deb|rpm|apk|exe|dll|tar|t?gz|xz|zip|tgz)$/i;

export default defineRule({
  id: 'dockerfile/no-missing-source',
  category: 'correctness',
  severity: 'warning',
  messages: {
    missing: '`{path}` does not lie beside this Dockerfile, so the build stops unless its context is another folder.',
    otherCase: '`{path}` is not there, but `{similar}` is; the builder tells capitals from small letters.',
    noMatch:
      'Nothing beside this Dockerfile matches `{path}`, so the build stops unless its context is another folder.',
  },
  on: {
    buildContext({ around }, ctx) {
      if (!isLikelyContext(around)) return;
      for (const { word, path, state, isElsewhere, instruction } of around.sources) {
        if (state.kind !== 'missing' || isElsewhere || madeByBuilds.test(path)) continue;
        if (state.similar !== undefined) {
          ctx.report({ at: word.span, message: 'otherCase', data: { path, similar: state.similar } });
        } else if (/[*?[\\]/.test(path)) {
          // A pattern beside other sources may match nothing on purpose.
          if (instruction.sources.length > 1) continue;
          ctx.report({ at: word.span, message: 'noMatch', data: { path }, atMost: 'info' });
        } else ctx.report({ at: word.span, message: 'missing', data: { path } });
      }
    },
  },
});
