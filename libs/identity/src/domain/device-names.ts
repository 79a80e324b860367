/** What a device may be called: words of a garden, so that no name of a device tells whose it is or what it is for. */
export const DEVICE_NAMES = [
  ...(['almond', 'apple', 'apricot', 'barberry', 'cherry', 'fig', 'hazel', 'juniper'] as const),
  ...(['maple', 'mulberry', 'oak', 'olive', 'peach', 'pear', 'pine', 'pistachio'] as const),
  ...(['plum', 'pomegranate', 'poplar', 'quince', 'rowan', 'tulip', 'walnut', 'willow'] as const),
] as const;

export type DeviceName = (typeof DEVICE_NAMES)[number];
