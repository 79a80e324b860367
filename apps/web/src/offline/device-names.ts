import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

export type DeviceName = components['schemas']['DeviceName'];

/** In full, so that each can be found as text. */
export const DEVICE_WORDS = {
  almond: 'offline:device.almond',
  apple: 'offline:device.apple',
  apricot: 'offline:device.apricot',
  barberry: 'offline:device.barberry',
  cherry: 'offline:device.cherry',
  fig: 'offline:device.fig',
  hazel: 'offline:device.hazel',
  juniper: 'offline:device.juniper',
  maple: 'offline:device.maple',
  mulberry: 'offline:device.mulberry',
  oak: 'offline:device.oak',
  olive: 'offline:device.olive',
  peach: 'offline:device.peach',
  pear: 'offline:device.pear',
  pine: 'offline:device.pine',
  pistachio: 'offline:device.pistachio',
  plum: 'offline:device.plum',
  pomegranate: 'offline:device.pomegranate',
  poplar: 'offline:device.poplar',
  quince: 'offline:device.quince',
  rowan: 'offline:device.rowan',
  tulip: 'offline:device.tulip',
  walnut: 'offline:device.walnut',
  willow: 'offline:device.willow',
} as const satisfies Record<DeviceName, WordKey>;

export const DEVICE_NAMES = Object.keys(DEVICE_WORDS) as readonly DeviceName[];
