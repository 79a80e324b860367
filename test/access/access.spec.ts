import { useHouse } from '../support/house';
import { routesOf } from './router';
import { makeWorld, type World } from './world';

describe('x', () => {
  const house = useHouse();
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(house());
  }, 60_000);
  afterAll(() => world?.application.close());
  it('lists', async () => {
    console.log((await routesOf(world.application)).join('\n'), world.running);
  });
});
