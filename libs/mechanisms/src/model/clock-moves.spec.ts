import { specimen } from '../../../../test/support/specimen-mechanism';
import { clockMovesOfEvent, clockMovesOfStart } from './clock-moves';

const law = specimen((text) =>
  text.replace('stops: event bed.taken', 'stops: [event bed.taken, event bed.held]'),
);
const movesOf = (track: string, action: string, from: string): string[][] =>
  (law.tracks.get(track)?.actions.get(action)?.clockMoves.get(from) ?? []).map(({ clock, move }) => [
    clock.name,
    move,
  ]);

describe('what a step does to clocks', () => {
  it('depends on where it comes from and leads to', () => {
    expect(movesOf('referral', 'send', 'draft')).toEqual([['answer', 'arm']]);
    expect(movesOf('referral', 'expire', 'sent')).toEqual([['answer', 'cancelled']]);
    expect(movesOf('referral', 'note', 'sent')).toEqual([]);
    expect(movesOf('status', 'identify', 'signal')).toEqual([
      ['recovery', 'arm'],
      ['decision', 'arm'],
    ]);
    expect(movesOf('status', 'ask', 'presumed')).toEqual([['decision', 'pause']]);
  });

  it('ends a clock before it starts it anew', () => {
    expect(clockMovesOfEvent(law.clocks.values(), 'bed.held').map(({ move }) => move)).toEqual([
      'met',
      'arm',
    ]);
  });

  it('knows the first state of a track', () => {
    expect(clockMovesOfStart(law.clocks.values(), 'referral', 'sent').map(({ clock }) => clock.name)).toEqual(
      ['answer'],
    );
    expect(clockMovesOfStart(law.clocks.values(), 'referral', 'draft')).toEqual([]);
  });
});
