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
