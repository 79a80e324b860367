import { asks, asksEverybody, MOTHER, needs, WOMAN } from '../acts/needs';
import { ALMATY, SHYMKENT, TASHKENT } from '../acts/signals';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumed, SERVITUDE, SEXUAL } from './chapters';

const ANYWHERE = { jurisdiction: 'UZ' } as const;
const standard = { urgency: 'standard' };
const planned = { service: 'legal', urgency: 'planned', bedProfile: undefined };

/** In the inboxes: answers due in an hour, today, tomorrow, this week; and two whose time is over. */
export const waitingForAnAnswer = [
  story(
    'asked-due-in-an-hour',
    at('3h', 'consul.almaty', ...presumed(ALMATY, cast.bahrom), needs(), asks('shelter-almaty')),
  ),
  story(
    'asked-mother-and-child',
    at(
      '1h',
      'consul.almaty',
      ...presumed(ALMATY, cast.ogulgerek, SERVITUDE),
      needs(MOTHER),
      asks('shelter-almaty'),
    ),
  ),
  story(
    'asked-everybody-at-once',
    at('30m', 'consul.almaty', ...presumed(ALMATY, cast.anvar), needs(), asksEverybody),
  ),
  story(
    'asked-due-tomorrow',
    at(
      '2h',
      'police.tashkent',
      ...presumed(TASHKENT, cast.gulchehra, SEXUAL),
      needs({ ...WOMAN, ...standard }),
      asks('centre-tashkent'),
    ),
  ),
  story(
    'asked-a-lawyer-this-week',
    at('6h', 'consul.istanbul', ...presumed(ANYWHERE, cast.zafar), needs(planned), asks('ngo-tashkent')),
  ),
  story(
    'asked-almost-too-late',
    at(
      '20h',
      'police.shymkent',
      ...presumed(SHYMKENT, cast.cholpon, SEXUAL),
      needs({ ...WOMAN, ...standard }),
      asks('crisis-shymkent'),
    ),
  ),
  story(
    'asked-in-vain',
    at('6h', 'consul.almaty', ...presumed(ALMATY, cast.maksat), needs(), asks('crisis-shymkent')),
  ),
  story(
    'asked-in-vain-days-ago',
    at(
      '3d',
      'police.tashkent',
      ...presumed(TASHKENT, cast.sevara),
      needs({ ...WOMAN, ...standard }),
      asks('centre-tashkent'),
    ),
  ),
  story(
    'need-nobody-was-asked',
    at('1h', 'consul.istanbul', ...presumed(ANYWHERE, cast.kamola, SEXUAL), needs({ ...WOMAN, ...standard })),
  ),
];
