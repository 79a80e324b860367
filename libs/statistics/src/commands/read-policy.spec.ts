import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from './read-policy';

const shipped = readFileSync(path.resolve(__dirname, '../../../../config/disclosure/policy.yaml'), 'utf8');
const withThreshold = (value: string): string => shipped.replace('threshold: 10', `threshold: ${value}`);

describe('the disclosure policy', () => {
  it('is shipped with a threshold of ten', () => {
    expect(readPolicy(shipped, 'policy.yaml')).toMatchObject({
      ...{ threshold: 10, mostCells: 2000, mostFilters: 4, questionsADay: 200 },
      zerosDisclosiveOn: ['sexual-exploitation', 'means-of-control', 'recruiter-relation'],
      dominance: { share: 0.9, measures: ['assisted'] },
      noise: { variance: 4, largestDeviation: 7, smallestPublished: 3 },
      release: {
        mostDimensions: 5,
        mostCells: 20_000,
        releasesADay: 30,
        interactiveSeconds: 60,
        releaseMinutes: 30,
      },
      records: { k: 11, daysToDecide: 7 },
    });
  });

  it('may be stricter, and as low as five', () => {
    expect(readPolicy(withThreshold('30'), 'policy.yaml').threshold).toBe(30);
    expect(readPolicy(withThreshold('5'), 'policy.yaml').threshold).toBe(5);
  });

  it('may leave whole rules out', () => {
    const none = shipped.replaceAll(/(disclosive-on|measures):\s*\[[^\]]*\]/g, '$1: []');
    expect(readPolicy(none, 'policy.yaml')).toMatchObject({
      ...{ zerosDisclosiveOn: [], wholeGroupsDisclosiveOn: [], dominance: { measures: [] } },
    });
  });

  it.each(['4', '0', '-10', '5.5', 'ten', ''])('does not start with a threshold of "%s"', (value) => {
    expect(() => readPolicy(withThreshold(value), 'policy.yaml')).toThrow(
      'policy.yaml: "threshold" must be a whole number, at least 5.',
    );
  });

  it.each([
    ['share: 0.9', 'share: 0.4', '"dominance.share" must be a number from 0.5 to 1.'],
    [
      'measures: [assisted]',
      'measures: [helped]',
      '"dominance.measures" must be a list of names from: signals,',
    ],
    [
      'recruiter-relation]\n\n#',
      'shoe-size]\n\n#',
      '"zeros.disclosive-on" must be a list of names from: year,',
    ],
    ['most-cells: 20000', 'most-cells: 0', '"release.most-cells" must be a whole number, at least 1.'],
    [
      'most-dimensions: 5',
      'most-dimensions: 6',
      '"release.most-dimensions" must be a whole number, at least 1 and at most 5.',
    ],
    ['k: 11', 'k: 4', '"records.k" must be a whole number, at least 5.'],
    [
      'days-to-decide: 7',
      'days-to-decide: 0',
      '"records.days-to-decide" must be a whole number, at least 1 and at most 30.',
    ],
    ['quasi-identifiers: [', 'others: [', '"records.quasi-identifiers" must be a list of at least one name.'],
    [
      'variance: 4',
      'variance: 1',
      '"noise.variance" must be one that noise can have under "largest-deviation" and "smallest-published".',
    ],
  ])('does not start where "%s" is "%s"', (right, wrong, sentence) => {
    expect(shipped).toContain(right);
    expect(() => readPolicy(shipped.replace(right, wrong), 'policy.yaml')).toThrow(
      `policy.yaml: ${sentence}`,
    );
  });

  it('names what is missing', () => {
    expect(() => readPolicy('threshold: 10', 'policy.yaml')).toThrow('"zeros.disclosive-on"');
    expect(() => readPolicy('', 'policy.yaml')).toThrow('"threshold"');
  });
});
