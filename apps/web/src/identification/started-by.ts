import type { components } from '../client/schema';

type Mechanism = components['schemas']['MechanismView'];
type Clock = components['schemas']['ClockView'];

/** The clocks that begin to run when a step is taken: by the step itself or by the state it leads to. */
export function startedBy(
  step: { readonly track: string; readonly name: string; readonly to?: string },
  { clocks }: Pick<Mechanism, 'clocks'>,
): readonly Clock[] {
  return clocks.filter(({ starts }) =>
    starts.some(
      ({ on, track, what }) =>
        track?.id === step.track &&
        ((on === 'enters' && what.id === step.to) || (on === 'does' && what.id === step.name)),
    ),
  );
}
