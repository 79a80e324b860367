import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from './read-policy';

const shipped = readFileSync(path.resolve(__dirname, '../../../../config/disclosure/policy.yaml'), 'utf8');
const withThreshold = (value: string): string => shipped.replace('threshold: 10', `threshold: ${value}`);

describe('the disclosure policy', () => {
  it('is shipped with a threshold of ten', () => {
    expect(readPolicy(shipped, 'policy.yaml')).toEqual({
      ...{ threshold: 10, mostCells: 2000, mostFilters: 4, questionsADay: 200 },
    });
  });

  it('may be stricter, and as low as five', () => {
    expect(readPolicy(withThreshold('30'), 'policy.yaml').threshold).toBe(30);
    expect(readPolicy(withThreshold('5'), 'policy.yaml').threshold).toBe(5);
  });

  it.each(['4', '0', '-10', '5.5', 'ten', ''])('does not start with a threshold of "%s"', (value) => {
    expect(() => readPolicy(withThreshold(value), 'policy.yaml')).toThrow(
      'policy.yaml: "threshold" must be a whole number, at least 5.',
    );
  });

  it('names what is missing', () => {
    expect(() => readPolicy('threshold: 10', 'policy.yaml')).toThrow('"most-cells"');
    expect(() => readPolicy('', 'policy.yaml')).toThrow('"threshold"');
  });
});
