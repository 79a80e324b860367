import { inNode } from './in-node';

const refusalOf = (version: string): Promise<string | null> =>
  inNode(`return (await import(process.cwd() + '/machine/node-version.mjs')).nodeTooOld(argument)`, version);

describe('the Node that Panoh runs on', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '100.0.0'])('%s is new enough', async (version) => {
    expect(await refusalOf(version)).toBeNull();
  });

  it.each(['8.17.0', '12.22.12', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])(
    '%s is told to be too old',
    async (version) => {
      expect(await refusalOf(version)).toMatch(
        new RegExp(`^Panoh needs Node .* and this is Node ${version}: install .*\\.$`),
      );
    },
  );
});
