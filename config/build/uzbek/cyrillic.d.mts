/** Uzbek in Latin script as Uzbek in Cyrillic script: a plain text, without arguments or tags. */
export function cyrillic(text: string): string;
