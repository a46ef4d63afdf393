import type { SourceText } from '../../text/source-text';
import type { Piece } from '../piece';
import type { Script } from '../script';

/** A file of ours that stands in another text. */
export interface Fence {
  readonly language: 'dockerfile' | 'compose';
  readonly piece: Piece;
}

export interface Found {
  readonly scripts: readonly Script[];
  readonly fences?: readonly Fence[];
}

/** Finds the scripts in a kind of text. Takes any text, and time in proportion to its length. */
export type Host = (source: SourceText) => Found;
