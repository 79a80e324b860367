/** Of every account of a demo. A real installation has none of them. */
export const DEMO_PASSWORD = 'a-refuge-for-trying';
