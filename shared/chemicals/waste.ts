/** What a category of waste is kept as; it says which dimension its containers are measured in. */
export const wasteForms = ['liquid', 'solid', 'packaging'] as const;
export type WasteForm = (typeof wasteForms)[number];

/** Volume (µL) for liquids, mass (mg) for solids, pieces for empty packaging. */
export const dimensionOfForm = { liquid: 'volume', solid: 'mass', packaging: 'count' } as const;

export const wasteContainerKinds = ['drum', 'bottle', 'box', 'bag'] as const;
export type WasteContainerKind = (typeof wasteContainerKinds)[number];

/** Open takes waste, sealed waits for the firm, handed over has left the school. */
export const wasteContainerStates = ['open', 'sealed', 'handedOver'] as const;
export type WasteContainerState = (typeof wasteContainerStates)[number];

/** What somebody does to a container by itself; its opening and its leaving stand in the container and in the hand-over. */
export const wasteEventKinds = ['sealed', 'unsealed'] as const;
export type WasteEventKind = (typeof wasteEventKinds)[number];

/** Until the school says otherwise: a year, and nine tenths. Both are the product's own proposal, no rule's. */
export const wasteSettingsUnlessSaid = { keptDays: 365, fullPercent: 90 };
