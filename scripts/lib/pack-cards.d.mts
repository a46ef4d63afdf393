/** See pack-cards.mjs. */
export function packCards(cardsJson: string): string;
