import { timeLimitText, type TimeSpan } from '@panoh/kernel';
import { edgesOf } from './explore';
import type { Clock, Labels, Mechanism, Trigger } from './model/mechanism';
import { labelOf } from './labels';

/**
 * A track as Mermaid text: states, who takes which step, and on each state the clocks that start there with
 * how sure we are of the number. Made from the definition, so that it cannot say anything else.
 */
export function diagram(mechanism: Mechanism, trackName: string, labels?: Labels): string {
  const track = mechanism.tracks.get(trackName);
  if (track === undefined) return '';
  const name = (path: string, word: string): string => plain(labels ? labelOf(labels, path, word) : word);
  const lines = ['stateDiagram-v2', `  [*] --> ${id(track.first)}`];
  for (const state of track.states.values())
    lines.push(`  state "${name(`states/${trackName}`, state.name)}" as ${id(state.name)}`);
  for (const { from, action, to } of edgesOf(track)) {
    const by = track.actions.get(action)?.by.map((party) => name('parties', party.name)) ?? [];
    lines.push(`  ${id(from)} --> ${id(to)} : ${name(`actions/${trackName}`, action)} (${by.join(', ')})`);
  }
  for (const state of track.states.values()) if (state.final) lines.push(`  ${id(state.name)} --> [*]`);
  for (const clock of mechanism.clocks.values())
    for (const state of startStates(clock, trackName))
      lines.push(
        `  note right of ${id(state)} : ${name('clocks', clock.name)} ${lengthText(clock)} (${clock.source.confidence})`,
      );
  return `${lines.join('\n')}\n`;
}

const startStates = (clock: Clock, track: string): string[] =>
  clock.starts.flatMap((trigger: Trigger) =>
    trigger.on === 'enters' && trigger.track === track ? [trigger.state] : [],
  );

/** `4h / 24h / 3wd` in the order urgent, standard, planned; one span where they are equal. */
export function lengthText(clock: Clock): string {
  if (clock.kind === 'date') return clock.date ?? '';
  const spans = Object.values(clock.limits).map((span: TimeSpan) => timeLimitText(span));
  const text = [...new Set(spans)].join(' / ');
  return clock.kind === 'lower-bound' ? `not before ${text}` : text;
}

const id = (name: string): string => name.replaceAll('-', '_');

/** Mermaid ends a label at a quote, a colon or a line end. */
const plain = (text: string): string => text.replace(/["\n\r;:]/g, ' ').trim();
