/** See pack-cards.mjs. */
export function packCards(cardsJson: string): { readonly cards: string; readonly moreCards: string };
