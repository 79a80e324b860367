import { Person } from './http';
import { useClone } from './postgres';
import { startPrograms } from './programs';

describe('api and worker as the stories start them', () => {
  const clone = useClone();

  it('answer, survive a kill -9 by being started again, and end when asked', async () => {
    const programs = await startPrograms(clone());
    try {
      const ready = await new Person(programs.url).get<{ status: string }>('/health/ready');
      expect(ready).toMatchObject({ status: 200, body: { status: 'ok' } });

      const before = programs.worker.pid;
      await programs.worker.kill();
      await programs.worker.start();
      expect(programs.worker.pid).not.toBe(before);
      await programs.api.kill();
      await expect(fetch(`${programs.url}/health/live`)).rejects.toThrow();
      await programs.api.start();
      expect((await new Person(programs.url).get('/health/live')).status).toBe(200);
    } finally {
      await programs.stop();
    }
    expect([programs.api.runs, programs.worker.runs]).toEqual([false, false]);
  });

  it('say what they wrote when they cannot start', async () => {
    const started = startPrograms(clone(), { PANOH_KIND: 'real' });
    await expect(started).rejects.toThrow(/PANOH_KIND is real/);
  });
});
