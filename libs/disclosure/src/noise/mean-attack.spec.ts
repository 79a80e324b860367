/** Whole counts within the deviation of what is shown with which the mean becomes a whole sum again. */
const opened = (shown: number, mean: number, deviation: number): number[] =>
  Array.from({ length: 2 * deviation + 1 }, (_, step) => shown - deviation + step).filter(
    (count) => Math.abs(mean * count - Math.round(mean * count)) < 1e-3 * count,
  );

// SDC Handbook, 2nd edition, chapter 5.7: a mean beside a count with noise.
describe('a mean beside a count with noise', () => {
  const shown = [9, 14, 19];
  const means = [11.25, 7.9167, 9.25];
  const trueCounts = [8, 12, 20];

  it('gives the true count back where it was divided by it', () => {
    expect(shown.map((count, place) => opened(count, means[place] ?? 0, 2))).toEqual(
      trueCounts.map((count) => [count]),
    );
  });

  it('gives nothing back where it was divided by what is shown, as our shares are', () => {
    for (const [place, count] of shown.entries()) {
      const sum = Math.round((means[place] ?? 0) * (trueCounts[place] ?? 0));
      expect(opened(count, sum / count, 2)).toContain(count);
      expect(opened(count, sum / count, 2)).not.toEqual([trueCounts[place]]);
    }
  });
});
