import type { Card } from '../cards/card';

/** One card to draw, with the name of its picture. */
export interface Picture {
  readonly name: string;
  readonly card: Card;
}
