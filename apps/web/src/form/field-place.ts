/** The id of the element in which a field is answered: what the summary of faults leads to. */
export const anchorOf = (place: string): string => `field-${place.replace(/[^\w-]+/g, '-')}`;

/** Leads to a field and puts the focus into it. */
export function goToField(place: string): void {
  const field = document.getElementById(anchorOf(place));
  const first = field?.querySelector<HTMLElement>('input, textarea, select, button, [role=radio]');
  (first ?? field)?.focus();
  field?.scrollIntoView({ block: 'center' });
}
