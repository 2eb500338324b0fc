import type { IAdaptiveCard } from '@microsoft/teams.cards';

/** A finished Adaptive Card, ready to be sent. */
export type Card = IAdaptiveCard;
