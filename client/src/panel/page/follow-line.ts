import { cursorMoved, destination, type Following, pinToggled, proposal, readerActed, resumed } from '../following';
import type { Place } from '../messages';
import { el, shortCode } from './dom';
import type { Frame } from './frame';

/** Follows the cursor, and says at the bottom where it is while the page shows something else. */
export interface FollowLine {
  state(): Following;
  cursorMoved(place: Place | null, edited: boolean): void;
  readerActed(): void;
  togglePin(): void;
  /** Goes where the cursor is and follows it again; false where there was nothing to resume. */
  resume(): boolean;
  /** Goes where the cursor is; a pin stays. */
  show(): void;
  draw(): void;
}

export interface FollowLineInit {
  readonly frame: Frame;
  readonly start: Following;
  /** The address of what the panel shows, with the section in view. */
  shown(): string;
  enabled(): boolean;
  go(address: string): void;
  onChange(): void;
}

export function createFollowLine({ enabled, frame, go, onChange, shown, start }: FollowLineInit): FollowLine {
  let following = start;

  const draw = () => {
    const line = enabled() ? proposal(following, shown()) : undefined;
    frame.pin.hidden = !enabled();
    frame.pin.setAttribute('aria-pressed', String(following.pinned));
    frame.follow.hidden = !line;
    if (line) frame.followText.replaceChildren(el('span', { class: 'wide' }, line.why), ...placeText(line.place));
  };

  const become = (next: Following) => {
    if (next === following) return;
    following = next;
    const address = destination(following);
    if (address !== undefined && address !== shown()) go(address);
    draw();
    onChange();
  };

  return {
    state: () => following,
    cursorMoved: (place, edited) => become(cursorMoved(following, place, edited)),
    readerActed() {
      if (!following.reading) become(readerActed(following));
    },
    togglePin: () => become(pinToggled(following)),
    resume() {
      if (!proposal(following, shown()) || following.pinned) return false;
      become(resumed(following));
      return true;
    },
    show() {
      const { pinned, place } = following;
      if (pinned && place) go(place.address);
      else become(resumed(following));
    },
    draw,
  };
}

function placeText({ label, line }: Place): (Node | string)[] {
  return label === '' ? [`At line ${line + 1}`] : ['At ', shortCode(label), `, line ${line + 1}`];
}
