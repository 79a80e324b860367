import fc from 'fast-check';
import { DomainError, Temporal } from '@panoh/kernel';
import { shippedFragments, shippedMechanisms } from '../../../test/support/mechanism-files';
import { edgesOf, explore } from './explore';
import { STANDING } from './model/facts';
import type { Facts } from './model/facts';
import type { Mechanism } from './model/mechanism';
import { URGENCIES } from './model/words';
import { parseMechanism } from './reading/parse-mechanism';
import { allowedActions } from './walking/allowed-actions';
import { expire } from './walking/from-outside';
import { start } from './walking/start';
import { step } from './walking/step';
import type { Progress } from './walking/stepped';

const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');
const laws = shippedMechanisms().map(
  ({ file, text }) => parseMechanism(text, file, shippedFragments()).mechanism!,
);
const anyLaw = fc.constantFrom(...laws);
const anyScope = fc.constantFrom('case' as const, 'referral' as const);

const maybe = fc.option(fc.boolean(), { nil: undefined });
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  urgency: fc.option(fc.constantFrom(...URGENCIES), { nil: undefined }),
  identification: fc.option(
    fc.record({
      act: fc.boolean(),
      means: fc.boolean(),
      purpose: fc.boolean(),
      conclusion: fc.constantFrom('indicated', 'not-indicated', 'unclear'),
    }),
    { nil: undefined },
  ),
  consents: fc.dictionary(
    fc.constantFrom('P2', 'P3', 'P4', 'P8', 'P12'),
    fc.constantFrom('given', 'refused', 'withdrawn'),
  ),
  legalBases: fc.subarray(['threat-to-life', 'child-protection', 'criminal-report']),
  recipient: fc.constantFrom('NGO', 'LawEnforcement', undefined),
  riskAssessed: maybe,
  lifeDanger: maybe,
  needOpen: maybe,
  offerOpen: maybe,
  guardianConflicts: fc.option(fc.subarray(['employer']), { nil: undefined }),
  bestInterestsDetermined: maybe,
  handover: fc.option(fc.record({ given: fc.boolean(), taken: fc.boolean() }), { nil: undefined }),
  windowEnds: fc.constantFrom(T0, T0.subtract({ hours: 1 }), undefined),
  dates: fc.constantFrom({ 'extension-end': '2025-05-09' }, undefined),
  unplacedAttempts: fc.option(fc.nat(4), { nil: undefined }),
  standing: fc.option(fc.subarray([...STANDING]), { nil: undefined }),
});

/** Everything a step could need, so that walks get far; what guards and consents say stays random. */
const everything = (law: Mechanism, permission: string): { reason?: string; provides: string[] } => {
  const [track = '', name = ''] = permission.split('.');
  const action = law.tracks.get(track)?.actions.get(name);
  const reasons = action?.reason && law.reasons.get(action.reason.name);
  return { reason: reasons?.codes[0], provides: action?.needs.map((need) => need.name) ?? [] };
};

const parties = (law: Mechanism): string[] => [...law.parties.keys(), 'rule', 'clock'];
const permissions = (law: Mechanism): string[] =>
  [...law.tracks.values()].flatMap((track) =>
    [...track.actions.values()].map(({ permission }) => permission),
  );

interface Walked {
  readonly progress: Progress;
  readonly moves: readonly { readonly track: string; readonly from: string; readonly to: string }[];
}

/** Tries steps at random; a refusal is fine, anything but a coded refusal is not. */
function wander(
  law: Mechanism,
  scope: 'case' | 'referral',
  tries: readonly (readonly [number, Facts])[],
): Walked {
  const all = permissions(law);
  let { progress } = start(law, scope, {}, T0);
  const moves: { track: string; from: string; to: string }[] = [];
  for (const [pick, facts] of tries) {
    const permission = all[pick % all.length] ?? '';
    const [track = '', name = ''] = permission.split('.');
    try {
      const request = { track, name, by: parties(law), occurredAt: T0, ...everything(law, permission) };
      const stepped = step(law, progress, request, facts, T0);
      progress = stepped.progress;
      for (const effect of stepped.effects) if (effect.kind === 'moved') moves.push(effect);
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('MECHANISM.')) throw error;
    }
  }
  return { progress, moves };
}

const anyTries = fc.array(fc.tuple(fc.nat(), anyFacts), { maxLength: 60 });
const few = { numRuns: 60 };

describe('whatever anybody tries', () => {
  it('a walk never leaves the declared edges and ends in declared states', () => {
    fc.assert(
      fc.property(anyLaw, anyScope, anyTries, (law, scope, tries) => {
        const { progress, moves } = wander(law, scope, tries);
        for (const { track, from, to } of moves)
          expect(edgesOf(law.tracks.get(track)!).some((edge) => edge.from === from && edge.to === to)).toBe(
            true,
          );
        for (const [track, { state }] of Object.entries(progress.tracks))
          expect(explore(law).get(track)?.reachable.has(state)).toBe(true);
      }),
      few,
    );
  });

  it('what is offered as open can be taken, and what is offered as closed is refused for that reason', () => {
    fc.assert(
      fc.property(anyLaw, anyScope, anyTries, anyFacts, (law, scope, tries, facts) => {
        const { progress } = wander(law, scope, tries);
        const by = parties(law).slice(0, 5);
        for (const { track, name, permission, objection } of allowedActions(law, progress, by, facts, T0)) {
          const request = { track, name, by, occurredAt: T0, ...everything(law, permission) };
          const dates = { 'extension-end': '2025-05-09' };
          const work = (): unknown => step(law, progress, request, { ...facts, dates }, T0);
          if (objection === undefined) expect(work).not.toThrow();
          else expect(work).toThrow(expect.objectContaining({ code: objection.code }) as Error);
        }
      }),
      few,
    );
  });

  it('services never wait for status: the same is open whatever the status is', () => {
    fc.assert(
      fc.property(anyLaw, anyTries, anyFacts, (law, tries, facts) => {
        const { progress } = wander(law, 'case', tries);
        const openIn = (status: string): string[] =>
          allowedActions(
            law,
            { tracks: { ...progress.tracks, status: { state: status, since: T0 } } },
            parties(law),
            facts,
            T0,
          )
            .filter(({ track, objection }) => track === 'services' && objection === undefined)
            .map(({ name }) => name);
        const [first, ...others] = [...law.tracks.get('status')!.states.keys()].map(openIn);
        for (const other of others) expect(other).toEqual(first);
      }),
      few,
    );
  });

  it('nothing is disclosed without a consent that is given, or a recorded ground', () => {
    fc.assert(
      fc.property(anyLaw, anyScope, anyTries, anyFacts, (law, scope, tries, facts) => {
        const { progress } = wander(law, scope, tries);
        for (const permission of permissions(law)) {
          const [track = '', name = ''] = permission.split('.');
          let effects: ReturnType<typeof step>['effects'];
          try {
            const request = { track, name, by: parties(law), occurredAt: T0, ...everything(law, permission) };
            ({ effects } = step(law, progress, request, facts, T0));
          } catch {
            continue;
          }
          for (const effect of effects) {
            if (effect.kind !== 'disclose') continue;
            const given = effect.purposes.every((purpose) => facts.consents?.[purpose] === 'given');
            const ground =
              'legalBasis' in effect.ground && facts.legalBases?.includes(effect.ground.legalBasis);
            expect(given || ground).toBe(true);
          }
        }
      }),
      few,
    );
  });

  it('the end of a clock never takes protection away and never closes anything', () => {
    fc.assert(
      fc.property(anyLaw, anyScope, anyTries, anyFacts, (law, scope, tries, facts) => {
        const { progress } = wander(law, scope, tries);
        for (const clock of law.clocks.values()) {
          if (clock.expiry === undefined) continue;
          const after = expire(law, progress, clock.name, facts, T0, T0).progress;
          for (const [track, { state }] of Object.entries(after.tracks)) {
            const before = law.tracks.get(track)!.states.get(progress.tracks[track]!.state)!;
            const now = law.tracks.get(track)!.states.get(state)!;
            expect(before.protects && !now.protects).toBe(false);
            expect(!before.final && now.final).toBe(false);
          }
        }
      }),
      few,
    );
  });

  it('every state can be reached by somebody', () => {
    for (const law of laws)
      for (const [name, track] of law.tracks)
        expect([...(explore(law).get(name)?.reachable ?? [])].sort()).toEqual(
          [...track.states.keys()].sort(),
        );
  });

  it('a word that holds comes from a state, not from the caller', () => {
    fc.assert(
      fc.property(anyLaw, anyTries, (law, tries) => {
        const { progress } = wander(law, 'case', tries);
        const open = (standing: Facts['standing']): string[] =>
          allowedActions(law, progress, parties(law), { standing }, T0)
            .filter(({ objection }) => objection === undefined)
            .map(({ permission }) => permission);
        expect(open([...STANDING])).toEqual(open([]));
      }),
      few,
    );
  });
});
