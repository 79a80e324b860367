import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { CTDC_COLUMNS } from '@panoh/statistics';

const COUNTRIES = ['UZ', 'KZ', 'KG', 'TJ', 'TM', 'UA', 'MD', 'PH', 'US'];
const AGES = ['0--8', '9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+'];
const OTHERS = ['majorityStatusAtExploit', 'majorityEntry', 'isSexAndLabour', 'isAbduction'];

/** Invented rows in the shape of the CTDC dataset, where that is not on the machine; the same in every run. */
export async function writeCtdcShape(file: string, rows: number): Promise<void> {
  const header = [...CTDC_COLUMNS, ...OTHERS];
  const out = createWriteStream(file);
  out.write(`${header.join(',')}\n`);
  let state = 42;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const cell = (column: string): string => {
    switch (column) {
      case 'yearOfRegistration':
        return String(2002 + draw(18));
      case 'Datasource':
        return draw(2) === 0 ? 'Hotline' : 'Case Management';
      case 'gender':
        return ['Female', 'Female', 'Male', ''][draw(4)] ?? '';
      case 'ageBroad':
        return draw(3) === 0 ? '' : (AGES[draw(AGES.length)] ?? '');
      case 'majorityStatus':
        return ['Adult', 'Minor', ''][draw(3)] ?? '';
      case 'citizenship':
      case 'CountryOfExploitation':
        return draw(5) === 0 ? '' : (COUNTRIES[draw(COUNTRIES.length)] ?? '');
      default:
        return ['', '', '0', '1'][draw(4)] ?? '';
    }
  };
  for (let row = 0; row < rows; row++)
    if (!out.write(`${header.map(cell).join(',')}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}
