import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldName } from './fold-name';

/** Measures the folding on public name lists that are not ours to ship. */
const folder = path.resolve(__dirname, '../../../../../shared/data/names');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').trim();
const say = (line: string) => process.stderr.write(`names, real data: ${line}\n`);

interface Transliteration {
  readonly system: string;
  readonly src: string;
  readonly dst: string;
}

describe('folding real names', () => {
  it('brings Cyrillic and Latin spellings of one name together', () => {
    const clusters = read('cyrillic_latin_clusters.tsv')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').map((cell) => cell.split('|')));
    const owners = new Map<string, Set<number>>();
    let pairs = 0;
    let met = 0;
    let clustersMet = 0;
    clusters.forEach(([, latin = [], cyrillic = []], index) => {
      const equal = latin.flatMap((one) => cyrillic.filter((other) => foldName(one) === foldName(other)));
      pairs += latin.length * cyrillic.length;
      met += equal.length;
      clustersMet += equal.length > 0 ? 1 : 0;
      for (const name of [...latin, ...cyrillic]) {
        const fold = foldName(name);
        owners.set(fold, (owners.get(fold) ?? new Set<number>()).add(index));
      }
    });
    const shared = [...owners.values()].filter((some) => some.size > 1).length;
    say(`${met} of ${pairs} pairs, ${clustersMet} of ${clusters.length} names in at least one pair`);
    say(`${shared} of ${owners.size} folds stand for two names of the list`);
    expect(met / pairs).toBeGreaterThan(0.55);
    expect(clustersMet / clusters.length).toBeGreaterThan(0.84);
    expect(shared / owners.size).toBeLessThan(0.09);
  });

  it('survives the official transliterations', () => {
    const tests = (JSON.parse(read('translit_tests.json')) as Transliteration[]).filter(
      ({ system, src }) => !/heb|fas|uig/.test(system) && src.length < 60,
    );
    const equal = tests.filter(({ src, dst }) => foldName(src) === foldName(dst)).length;
    say(`${equal} of ${tests.length} official transliterations`);
    expect(equal / tests.length).toBeGreaterThan(0.9);
  });

  it('reads Uzbek in both alphabets', () => {
    const words = ['cyr_exwords.csv', 'lat_exwords.csv'].flatMap((file) => read(file).split('\n'));
    const pairs = words.map((line) => line.trim().split(','));
    const equal = pairs.filter(([one = '', other = '']) => foldName(one) === foldName(other)).length;
    say(`${equal} of ${pairs.length} exceptional Uzbek words`);
    expect(equal / pairs.length).toBeGreaterThan(0.98);
  });
});
