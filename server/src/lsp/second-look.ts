/** Looks at documents a second time, more thoroughly, as soon as nothing else is to be done. */
export interface SecondLook {
  /** The document is worth a second look. */
  want(uri: string): void;
  /** Something else was done: whatever is wanted waits again. */
  postpone(): void;
  drop(uri: string): void;
  stop(): void;
}

interface SecondLookInit {
  /** Calls back after some time unless it is called off. */
  readonly after: (milliseconds: number, callBack: () => void) => () => void;
  /** True where the look has changed what is known. Does not throw. */
  readonly look: (uri: string) => Promise<boolean>;
  readonly show: (uris: readonly string[]) => void;
}

const idleMilliseconds = 400;

/** The document that was touched last comes first, and is shown at once; the others are shown together. */
export function createSecondLook({ after, look, show }: SecondLookInit): SecondLook {
  const wanted = new Set<string>();
  /** What was found out and is not shown yet. */
  const changed = new Set<string>();
  let callOff: (() => void) | undefined;
  /** Who waits for the document at work sees it before all others are through; that makes clients ask anew once. */
  let isAwaited = false;
  let isLooking = false;

  function restart(): void {
    callOff?.();
    callOff = after(idleMilliseconds, () => void lookAtAll());
  }

  async function lookAtAll(): Promise<void> {
    if (isLooking) return restart(); // a long look is still going on, and ends its round behind it
    callOff = undefined;
    isLooking = true;
    for (const uri of [...wanted].reverse()) {
      if (callOff) break; // someone is at work again
      if (!wanted.delete(uri)) continue;
      if (await look(uri)) changed.add(uri);
      if (isAwaited) showChanged();
      isAwaited = false;
    }
    isLooking = false;
    if (wanted.size === 0) showChanged();
  }

  function showChanged(): void {
    if (changed.size === 0) return;
    const uris = [...changed];
    changed.clear();
    show(uris);
  }

  return {
    want(uri) {
      wanted.delete(uri);
      wanted.add(uri);
      isAwaited = true;
      restart();
    },
    postpone() {
      if (wanted.size > 0) restart();
    },
    drop: (uri) => void wanted.delete(uri),
    stop() {
      wanted.clear();
      callOff?.();
    },
  };
}
