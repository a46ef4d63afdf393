import type { Topic } from '../../analysis/feature-types';
import { inWords } from '../../data/durations';
import { signalCalled } from '../../data/signals';
import { code } from '../../knowledge/escape';
import { cardKeys } from '../card-key';
import { capabilityCalled } from '../values/capabilities';
import type { Choices } from '../values/choices';
import { composeSeconds } from '../values/durations';
import type { Value } from '../values/kinds';
import { byteSize } from '../values/sizes';
import { imageTopic } from './images';
import { mountTopic } from './mounts';
import { pageAbout } from './pages';
import { explain, hasCard, listed, type ValuePlace } from './place';
import { portMappingTopic, portTopic } from './ports';

/** What a value of a known kind means. */
export function valueTopic(value: Value, place: ValuePlace): Topic | undefined {
  switch (value.value.kind) {
    case 'choice':
      return choiceTopic(value, value.value.choices, place);
    case 'duration':
      return inWordsTopic(place, durationInWords(place.text));
    case 'bytes':
      return inWordsTopic(place, bytesInWords(place.text));
    case 'cpus':
      return inWordsTopic(place, cpusInWords(place.text));
    case 'capability':
      return capabilityTopic(value, place);
    case 'signal':
      return signalTopic(place);
    case 'user':
      return userTopic(place);
    case 'image':
      return imageTopic(place);
    case 'mount':
      return mountTopic(place);
    case 'port-mapping':
      return portMappingTopic(place);
    case 'port':
      return portTopic(place);
    default:
      return undefined;
  }
}

function choiceTopic({ key }: Value, choices: Choices, place: ValuePlace): Topic | undefined {
  const { text, span, context } = place;
  const means = choices.get(text) ?? parametric(key, text);
  if (!means) return undefined;
  const driver = driverCard(key, text);
  const others = [...choices.keys()].filter((choice) => !text.startsWith(choice)).map((choice) => `\`${choice}\``);
  const hasDriverCard = driver !== undefined && hasCard(context, driver);
  return explain(context, {
    span,
    paragraphs: [
      `**${code(text)}** · ${means}`,
      !hasDriverCard && others.length > 0 && others.length < 8 && `Others: ${listed(others, 8)}.`,
    ],
    keys: driver ? [driver] : [],
    more: pageAbout(key),
  });
}

/** Choices that carry a number or a name. */
function parametric(key: string, text: string): string | undefined {
  const [, head = '', rest = ''] = /^([a-z-]+)[:_](.+)$/.exec(text) ?? [];
  switch (`${key.slice('compose/service/'.length)} ${head}`) {
    case 'restart on-failure':
      return /^\d+$/.test(rest) ? `is started again when it ends with an error, at most ${rest} times` : undefined;
    case 'pull_policy every': {
      const seconds = composeSeconds(rest);
      return seconds === undefined ? undefined : `pulled again once the local image is ${inWords(seconds)} old`;
    }
    case 'network_mode service':
      return `shares the network of ${code(rest)}: one address, one set of ports, published there`;
    case 'network_mode container':
      return `shares the network of the container ${code(rest)}, which Compose does not start`;
    case 'ipc service':
    case 'pid service':
      return `shares it with ${code(rest)}`;
    default:
      return undefined;
  }
}

function driverCard(key: string, text: string): string | undefined {
  if (key === 'compose/network/driver') return `driver/network/${text}`;
  return key === 'compose/volume/driver' ? `driver/volume/${text}` : undefined;
}

function inWordsTopic({ context, span, written, path }: ValuePlace, words: string | undefined): Topic | undefined {
  return words === undefined
    ? undefined
    : explain(context, { span, paragraphs: [`**${code(written)}** · ${words}`], keys: cardKeys(path) });
}

function durationInWords(text: string): string | undefined {
  const seconds = composeSeconds(text);
  return seconds === undefined ? undefined : inWords(seconds);
}

function bytesInWords(text: string): string | undefined {
  if (text === '-1') return 'no limit';
  const size = byteSize(text);
  if (!size) return undefined;
  const isPlain = /^\d+$/.test(text.trim());
  const exact = `${size.bytes.toLocaleString('en-US')} bytes`;
  return isPlain ? `${size.text}: without a unit it counts bytes` : `${size.text}, ${exact}`;
}

function cpusInWords(text: string): string | undefined {
  const cpus = Number(text);
  if (!/^(?:\d+|\d*\.\d+)$/.test(text)) return undefined;
  if (cpus === 0) return 'no limit';
  const share = `${Math.round(cpus * 100)} ms of processor time in every 100 ms`;
  return cpus === 1 ? `one processor’s worth: ${share}` : share;
}

function capabilityTopic({ key }: Value, { context, span, text, written }: ValuePlace): Topic | undefined {
  const capability = capabilityCalled(text);
  if (!capability) return undefined;
  const { name, allows, isDefault } = capability;
  const isDrop = key.endsWith('cap_drop');
  const state = capabilityState(name, isDefault, isDrop);
  return explain(context, {
    span,
    paragraphs: [
      `**${code(written)}** · ${name === 'ALL' ? allCapabilities(isDrop) : `${isDrop ? 'without it, the container cannot' : 'lets the container'} ${allows}`}`,
      state && `Here: ${state}.`,
    ],
    keys: [`capability/${name}`],
    more: { title: 'Capabilities', page: 'chapters/security#capabilities' },
  });
}

function allCapabilities(isDrop: boolean): string {
  return isDrop ? 'takes every capability away' : 'gives every capability there is';
}

function capabilityState(name: string, isDefault: boolean, isDrop: boolean): string | undefined {
  if (name === 'ALL') return isDrop ? 'add back what the program needs with `cap_add`' : undefined;
  if (isDefault === isDrop) return undefined;
  return isDrop
    ? 'a container does not have it anyway'
    : 'a container has it without asking, unless `cap_drop` takes it';
}

function signalTopic({ context, span, text }: ValuePlace): Topic | undefined {
  const signal = signalCalled(text);
  if (!signal) return undefined;
  const { name, number, note, byDefault } = signal;
  const isNumber = /^\d+$/.test(text);
  const effect = note ?? `a program without a handler ${byDefault === 'is ignored' ? 'ignores it' : byDefault}`;
  return explain(context, {
    span,
    paragraphs: [`**${code(text)}** · ${isNumber ? `\`${name}\`` : `signal ${number}`}; ${effect}`],
    keys: [`signal/${name}`],
    more: { title: 'Signals', page: 'chapters/container-lifecycle#signals' },
  });
}

function userTopic({ context, span, text }: ValuePlace): Topic | undefined {
  const match = /^([\w.-]+)(?::([\w.-]+))?$/.exec(text);
  if (!match) return undefined;
  const [, user = '', group] = match;
  const isNumber = /^\d+$/.test(user);
  const who =
    user === '0' || user === 'root'
      ? 'root: all the rights that the capabilities leave it'
      : isNumber
        ? `user number ${user}, whether or not the image has a name for it`
        : `the user ${code(user)}, who must exist in the image`;
  const groupText = group
    ? `group ${code(group)}`
    : isNumber && user !== '0'
      ? 'group 0 unless the image has an entry for the number'
      : undefined;
  return explain(context, {
    span,
    paragraphs: [`**${code(text)}** · ${who}${groupText ? `; ${groupText}` : ''}`],
    more: { title: 'Users', page: 'chapters/security#users' },
  });
}
