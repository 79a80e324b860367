import { pseudoMessage } from '../../apps/web/src/language/pseudo';
import { areas, faultsOf, shapeOf, wordsIn } from './web-words';

describe('marked English', () => {
  it('is longer, in brackets, and leaves no plain word', () => {
    expect(pseudoMessage('Accept and wait')).toBe('[Aççéþţ áñð ŵáîţ~~~~~~]');
  });

  it('leaves arguments, plural words and tags', () => {
    expect(pseudoMessage('{count, plural, one {# case} other {# cases of {who}}} <b>now</b>')).toMatch(
      /^\[\{count, plural, one \{# çášé\} other \{# çášéš ôƒ \{who\}\}\} <b>ñôŵ<\/b>~+\]$/,
    );
  });

  it.each(areas())('can be made of every message of %s', (area) => {
    for (const message of Object.values(wordsIn('en', area) ?? {})) {
      const marked = pseudoMessage(message);
      expect(faultsOf(marked, 'en')).toEqual([]);
      expect(shapeOf(marked)).toEqual(shapeOf(message));
    }
  });
});
