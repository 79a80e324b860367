/** So many callers at once, each with one call at a time, until all numbers of the range are done. @returns seconds */
export async function callAll(
  { from, to, callers }: { from: number; to: number; callers: number },
  call: (n: number) => Promise<unknown>,
): Promise<number> {
  let next = from;
  const began = performance.now();
  const caller = async (): Promise<void> => {
    while (next < to) await call(next++);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - began) / 1000;
}
