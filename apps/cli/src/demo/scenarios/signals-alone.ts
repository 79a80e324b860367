import { ALMATY, BUKHARA, SHYMKENT, signal, TASHKENT } from '../acts/signals';
import { at, story } from '../story';

/** Somebody was noticed; nobody has looked yet. The older ones should have been looked at long ago. */
export const signalsAlone = [
  story(
    'signal-document-request',
    at('4d', 'consul.almaty', signal(ALMATY, { channel: 'consular-service-request' })),
  ),
  story('signal-hotline', at('5d', 'police.tashkent', signal(TASHKENT, { channel: 'hotline' }))),
  story(
    'signal-in-danger',
    at('3h', 'police.shymkent', signal(SHYMKENT, { channel: 'police', urgency: 'life-danger' })),
  ),
  story('signal-today', at('30m', 'consul.istanbul', signal({ jurisdiction: 'UZ' }, { urgency: 'today' }))),
  story(
    'signal-relative',
    at('10m', 'crisis.bukhara', signal(BUKHARA, { channel: 'relative', urgency: 'today' })),
  ),
  story(
    'signal-group',
    at('2h', 'police.tashkent', signal(TASHKENT, { channel: 'labour-inspection', adults: 7 })),
  ),
  story(
    'signal-online',
    at('1h', 'shelter.almaty', signal(ALMATY, { channel: 'online', suspectedForms: ['SexualExploitation'] })),
  ),
];
