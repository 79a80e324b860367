/** A message in ICU syntax: its text in Cyrillic; arguments, keywords of plural and select, and tags as they are. */
export function cyrillicMessage(message: string): string;
