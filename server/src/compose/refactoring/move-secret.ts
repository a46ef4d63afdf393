import type { FileChange, Refactoring } from '../../analysis/feature-types';
import { type Edit, replace, span } from '../../text/span';
import { addServiceKeys } from '../edits/add-service-keys';
import { appendItems } from '../edits/append-items';
import { declareObjects } from '../edits/declare-object';
import { isShared } from '../edits/removal-fix';
import { isCredentialName } from '../facts/credentials';
import { hasFileVariant } from '../facts/image-variables';
import { type KeyValue, keyValuesOf } from '../facts/key-values';
import { mergedImageName } from '../facts/service-image';
import { resolve } from '../model/lookup';
import type { ComposeFile, Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { code, isInOneLine } from './layout';
import { keepsNotes } from './offer';
import { type Refactor, type Selected, serviceEntryIn } from './selected';
import { textScalar } from './yaml-text';

/** A password of `environment` as a secret, where the image is known to read it from a file. */
export const moveToSecret: Refactor = (selected) => {
  const { file, project } = selected;
  const pair = credentialIn(selected);
  const [here] = selected.services;
  const service = here && project.services.get(here.name);
  const image = service && mergedImageName(service);
  if (!pair || !here || image === undefined || !hasFileVariant(image, pair.name)) return [];
  const variable = variableIn(pair.written ?? '');
  const isLiteral = pair.value?.hasVariable === false && pair.text !== undefined && pair.text !== '';
  if (variable === undefined && !isLiteral) return [];

  const secret = freeName(project, pair.name.toLowerCase());
  const path = `secrets/${secret}.txt`;
  const uri = project.disk?.uriOf(path, file);
  const body = variable === undefined ? [`file: ./${path}`] : [`environment: ${textScalar(variable)}`];
  const grant = grantEdits(here, secret);
  const declaration = declareObjects(file, 'secrets', [secret], () => body);
  if (!grant || !declaration || (variable === undefined && uri === undefined)) return [];
  const edits = [renaming(file, pair, secret), ...grant, ...declaration];
  if (!keepsNotes(file, edits)) return [];
  const source = variable === undefined ? `the file ${code(path)}` : `the variable ${code(variable)}`;
  const move: Refactoring = {
    title: `Move ${code(pair.name)} to a secret from ${source}, read through ${code(`${pair.name}_FILE`)}`,
    kind: 'refactor.move',
    edits: () => edits,
  };
  return [variable === undefined && uri ? { ...move, elsewhere: () => [{ uri, text: pair.text ?? '' }] } : move];
};

/** The value of a password of `environment` as a variable of `.env`. */
export const moveToDotenv: Refactor = (selected) => {
  const { file, project } = selected;
  const pair = credentialIn(selected);
  const { name, text, value, valueSpan } = pair ?? {};
  const uri = project.disk?.uriOf('.env', file);
  if (!pair || !name || !text || value?.hasVariable !== false || !valueSpan || !uri) return [];
  const known = project.variables.valueOf(name);
  const line = dotenvLine(name, text);
  if ((known && known.text !== text) || !line || !/^[A-Za-z_]\w*$/.test(name)) return [];
  const reference = `\${${name}:?}`;
  const edit =
    pair.form === 'map'
      ? replace(value.node.span, textScalar(reference, pair.within.flow))
      : replace(value.node.span, textScalar(`${name}=${reference}`, pair.within.flow));
  const move = {
    title: `Move the value of ${code(name)} to ${code('.env')}`,
    kind: 'refactor.move',
    edits: () => [edit],
  } as const;
  return [known ? move : { ...move, elsewhere: () => [dotenvChange(project, uri, line)] }];
};

/** The variable at the cursor, if its name says that its value is nobody's business. */
function credentialIn(selected: Selected): KeyValue | undefined {
  const { file, services, steps } = selected;
  const place = serviceEntryIn(selected, 'environment');
  const element = steps[3]?.element;
  if (!place || !element || services.length !== 1 || isShared(file, place.entry.span)) return undefined;
  const pair = keyValuesOf(place.entry.value).find((each) => each.element === element);
  const node = pair?.value?.node;
  if (!pair || !node || pair.element.value !== (pair.form === 'map' ? node : pair.value?.node)) return undefined;
  if (node.anchor !== undefined || node.tag !== undefined || !isInOneLine(file, element.span)) return undefined;
  return isCredentialName(pair.name) ? pair : undefined;
}

/** The name in a value that is one variable, without another value to fall back on. */
function variableIn(written: string): string | undefined {
  return /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?\?[^{}]*)?\})$/.exec(written)?.slice(1).find(Boolean);
}

function renaming(
  { source }: ComposeFile,
  { element, form, name, nameSpan, value, within }: KeyValue,
  secret: string,
): Edit {
  const path = `/run/secrets/${secret}`;
  if (form === 'list') return replace(value?.node.span ?? nameSpan, textScalar(`${name}_FILE=${path}`, within.flow));
  const gap =
    element.kind === 'entry' && element.colon !== undefined && value
      ? source.slice(span(element.colon, value.node.span.start))
      : ': ';
  return replace(span(nameSpan.start, value?.node.span.end ?? nameSpan.end), `${name}_FILE${gap}${path}`);
}

function grantEdits(service: Service, secret: string): readonly Edit[] | undefined {
  const entry = service.mapping?.entries.find(({ key }) => key.text === 'secrets');
  const list = resolve(entry?.value);
  if (!service.get('secrets')) {
    return addServiceKeys(service, service.mapping?.flow ? [`secrets: [${secret}]`] : ['secrets:', `  - ${secret}`]);
  }
  if (list?.kind !== 'sequence' || list !== entry?.value) return undefined;
  const edit = appendItems(service.file, list, [secret]);
  return edit && [edit];
}

function freeName({ objects }: ComposeProject, name: string): string {
  let free = name;
  for (let count = 2; objects.secrets.has(free); count++) free = `${name}_${count}`;
  return free;
}

/** A line of `.env` that is read as this text; `undefined` where no quotes can hold it. */
function dotenvLine(name: string, text: string): string | undefined {
  if (/^[\w./:@%+,=-]+$/.test(text)) return `${name}=${text}`;
  return /['\r\n\\]/.test(text) ? undefined : `${name}='${text}'`;
}

/** The new line at the end of the file that is known, else in a new one. */
function dotenvChange({ variables }: ComposeProject, uri: string, line: string): FileChange {
  const known = variables
    .names()
    .map((name) => variables.valueOf(name))
    .find((value) => value?.uri === uri);
  if (!known) return { uri, text: `${line}\n` };
  const { source } = known;
  const { text, lineEnd } = source;
  const isOpen = text !== '' && !text.endsWith('\n');
  const at = span(text.length, text.length);
  return { uri, source, edits: [replace(at, `${isOpen ? lineEnd : ''}${line}${lineEnd}`)] };
}
