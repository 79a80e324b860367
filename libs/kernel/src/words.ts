// Closed lists that several floors spell the same; `index.ts` has a line for each part of the kernel.
export { CATEGORIES, type Category } from './categories';
export { type Language, LANGUAGES } from './languages';
export { ORGANISATION_TYPES, type OrganisationType } from './organisation-types';
