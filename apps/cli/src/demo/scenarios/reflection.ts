import { ALMATY, BUKHARA, SHYMKENT, TASHKENT } from '../acts/signals';
import { step } from '../acts/steps';
import { cast } from '../cast';
import { at, story } from '../story';
import { presumedAtHome, SERVITUDE, SEXUAL } from './chapters';

const told = { records: { 'person-decision': null } };

/** The recovery and reflection period at every age, and ended by the person's own word. */
export const reflection = [
  story('reflection-over-by-days', at('33d', 'consul.almaty', ...presumedAtHome(ALMATY, cast.otabek))),
  story(
    'reflection-over-yesterday',
    at('31d', 'police.tashkent', ...presumedAtHome(TASHKENT, cast.dilfuza, SERVITUDE)),
  ),
  story('reflection-ends-today', at('30d', 'shelter.almaty', ...presumedAtHome(ALMATY, cast.rahim))),
  story(
    'reflection-ends-tomorrow',
    at('29d', 'crisis.bukhara', ...presumedAtHome(BUKHARA, cast.umida, SEXUAL)),
  ),
  story(
    'reflection-ends-in-a-week',
    at('23d', 'police.shymkent', ...presumedAtHome(SHYMKENT, cast.saltanat, SEXUAL)),
  ),
  story('reflection-in-its-middle', at('12d', 'consul.almaty', ...presumedAtHome(ALMATY, cast.davlat))),
  story(
    'reflection-ended-cooperates',
    at('23d', 'police.tashkent', ...presumedAtHome(TASHKENT, cast.islom)),
    at('4d', 'police.tashkent', step('reflection.end-cooperates', told)),
  ),
  story(
    'reflection-ended-services-go-on',
    at('29d', 'shelter.almaty', ...presumedAtHome(ALMATY, cast.aisulu, SERVITUDE)),
    at('2d', 'shelter.almaty', step('reflection.end-services-go-on', told)),
  ),
];
