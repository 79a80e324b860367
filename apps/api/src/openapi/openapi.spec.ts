import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apiOnPaper } from './write';

describe('apps/api/openapi.json', () => {
  it('is what the controllers say today (run: npm run openapi)', async () => {
    const committed = readFileSync(path.resolve(__dirname, '../../openapi.json'), 'utf8');
    expect(committed).toBe(await apiOnPaper());
  });
});
