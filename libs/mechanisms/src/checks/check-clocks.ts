import { fault, type MechanismFault } from '../model/fault';
import type { Clock, Mechanism } from '../model/mechanism';
import type { Check } from './check';
import { actionsOf } from './references';

/** Every clock that can end says what its end brings, can be met, and is counted in units that fit. */
export const checkClocks: Check = (mechanism) =>
  [...mechanism.clocks.values()].flatMap((clock) => [
    ...(clock.kind === 'lower-bound' ? checkBound(mechanism, clock) : checkEnd(clock)),
    ...checkUnits(clock),
  ]);

function checkEnd(clock: Clock): MechanismFault[] {
  const { name, expiry, stops, cancels, at } = clock;
  return [
    expiry === undefined || expiry.tell.length === 0
      ? [
          fault(
            'MECHANISM.CLOCK_WITHOUT_ANSWER',
            `Clock ${name} does not say whom its end tells. Add expiry: { tell: [owner, superior], effect: none }.`,
            at,
          ),
        ]
      : [],
    // A period ends by time alone; what must be done can be done.
    clock.kind !== 'period' && stops.length + cancels.length === 0
      ? [
          fault(
            'MECHANISM.CLOCK_NEVER_ENDS',
            `Nothing stops clock ${name}: it could only be missed. Add "stops".`,
            at,
          ),
        ]
      : [],
  ].flat();
}

function checkBound(mechanism: Mechanism, { name, expiry, warn, at }: Clock): MechanismFault[] {
  const used = actionsOf(mechanism).some(({ notBefore }) => notBefore.some((word) => word.name === name));
  return [
    used
      ? []
      : [fault('MECHANISM.CLOCK_UNUSED', `No step waits for clock ${name}. Use it, or remove it.`, at)],
    expiry === undefined && warn.length === 0
      ? []
      : [
          fault(
            'MECHANISM.CLOCK_UNIT',
            `Clock ${name} is a lower bound, not a deadline: it neither warns nor ends.`,
            at,
          ),
        ],
  ].flat();
}

function checkUnits({ name, limits, warn, rollForward, at }: Clock): MechanismFault[] {
  const spans = Object.values(limits);
  const tooLong = warn.filter((one) =>
    spans.some(({ unit, amount }) => unit === one.unit && amount <= one.amount),
  );
  return [
    rollForward && spans.some(({ unit }) => unit === 'h')
      ? [fault('MECHANISM.CLOCK_UNIT', `Hours are elapsed time: clock ${name} cannot roll forward.`, at)]
      : [],
    tooLong.map(({ amount, unit }) =>
      fault('MECHANISM.CLOCK_UNIT', `Clock ${name} would warn ${amount}${unit} before, when it starts.`, at),
    ),
  ].flat();
}
