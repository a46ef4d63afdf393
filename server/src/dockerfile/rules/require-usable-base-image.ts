import { referenceFault } from '../../images/image-syntax';
import { knownImage } from '../../images/maintained';
import { imageReference } from '../../images/reference';
import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { imageByDefault, undefinedInFrom } from '../facts/from-variables';
import { type Stage, stageCalled } from '../model/nodes';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/require-usable-base-image',
  category: 'correctness',
  severity: 'warning',
  aliases: ['InvalidDefaultArgInFrom', 'dfu:BASE_NAME_EMPTY'],
  messages: {
    empty: 'Without `--build-arg` this names no image, so a plain build stops here.',
    invalid: 'Without `--build-arg` this is `{image}`, no valid image, so a plain build stops here.',
  },
  fixes: { addDefault: { title: 'Give `{name}` the default `{tag}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { image, file } = stage;
      if (!image?.hasVariable || undefinedInFrom(stage).length > 0) return;
      const text = imageByDefault(stage);
      if (text === undefined || text === 'scratch' || stageCalled(text, file.stages, stage.index)) return;
      if (text !== '' && !referenceFault(text)) return;
      const fix = defaultTag(stage);
      ctx.report({
        at: image.span,
        message: text === '' ? 'empty' : 'invalid',
        data: { image: text },
        fixes: fix ? [fix] : [],
      });
    },
  },
});

/** Only where the variable without a default is the whole tag of an image that we know. */
function defaultTag({ image, from, file }: Stage): Fix<'addDefault'> | undefined {
  const [, name] = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(image?.tag ?? '') ?? [];
  const declaration = name ? variablesOf(file).definitionAt(name, from) : undefined;
  if (!image || !name || !declaration || declaration.pair.value) return undefined;
  const tag = knownImage(imageReference({ ...image, value: image.text }))?.tag;
  if (!tag) return undefined;
  const { end } = declaration.pair.name.span;
  return { title: 'addDefault', data: { name, tag }, edits: () => [insert(end, `=${tag}`)] };
}
