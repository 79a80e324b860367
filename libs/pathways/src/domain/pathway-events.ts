import type { DomainEvent, EventValue } from '@panoh/kernel';
import type { Effect, Mechanism } from '@panoh/mechanisms';

type Moved = Extract<Effect, { kind: 'moved' }>;
type Data = Record<string, EventValue>;

/**
 * What is recorded of a step and of those that followed it: one event each, `status.presumed` where a state
 * was entered, `guardian.notify` where the step only records. Statistics follow `countedAs` → `countsAs`.
 */
export function pathwayEvents(
  mechanism: Mechanism,
  caseId: string,
  effects: readonly Effect[],
  first: Readonly<Data>,
): DomainEvent[] {
  const groups: { moved: Moved; data: Data }[] = [];
  for (const effect of effects) {
    if (effect.kind === 'moved') groups.push({ moved: effect, data: movedData(mechanism, effect) });
    else addTo(groups.at(-1)?.data, effect);
  }
  return groups.map(({ moved, data }, index) => ({
    type: `${moved.track}.${moved.to === moved.from ? moved.action : moved.to}`,
    subject: { kind: 'case', id: caseId },
    caseId,
    occurredAt: moved.at,
    data: index === 0 ? { ...data, ...first } : data,
  }));
}

/** Where a case begins: every track that counts as something says so. */
export function beginningEvents(
  mechanism: Mechanism,
  caseId: string,
  effects: readonly Effect[],
): DomainEvent[] {
  return effects.flatMap((effect): DomainEvent[] => {
    if (effect.kind !== 'counts-as') return [];
    const { track, at } = effect;
    const to = mechanism.tracks.get(track)?.first ?? '';
    const data = { track, from: null, to, ...countingData(mechanism, track, null, to) };
    return [{ type: `${track}.${to}`, subject: { kind: 'case', id: caseId }, caseId, occurredAt: at, data }];
  });
}

const movedData = (mechanism: Mechanism, { track, action, from, to }: Moved): Data => ({
  track,
  action,
  from,
  to,
  ...countingData(mechanism, track, from, to),
});

function countingData(mechanism: Mechanism, track: string, from: string | null, to: string): Data {
  const found = mechanism.tracks.get(track);
  if (found === undefined || !found.counted) return {};
  const entered = found.states.get(to);
  const left = from === null ? undefined : found.states.get(from);
  return {
    countedAs: left?.countsAs ?? null,
    countsAs: entered?.countsAs ?? null,
    htcds: entered?.htcds ?? null,
  };
}

/** Who is to be told, what is owed now, what is proposed or asked: names of the mechanism, never text. */
function namesIn(effect: Exclude<Effect, Moved>): Readonly<Record<string, readonly string[]>> {
  switch (effect.kind) {
    case 'tell':
      return { tell: effect.parties };
    case 'require':
      return { owes: [effect.document] };
    case 'propose':
      return { proposes: [effect.what] };
    case 'ask':
      return { asks: effect.decisions };
    case 'disclose':
      return { discloses: [effect.categories].flat(), purposes: effect.purposes };
    case 'escalate':
      return { escalates: effect.ladder };
    case 'counts-as':
    case 'arm-clock':
    case 'stop-clock':
    case 'pause-clock':
    case 'resume-clock':
      return {};
  }
}

function addTo(data: Data | undefined, effect: Exclude<Effect, Moved>): void {
  if (data === undefined) return;
  for (const [name, words] of Object.entries(namesIn(effect))) {
    const there = data[name];
    data[name] = Array.isArray(there) ? [...(there as readonly string[]), ...words] : words;
  }
}
