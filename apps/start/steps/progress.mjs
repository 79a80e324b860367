const interval = 2_000;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Says what takes long: on a terminal a line that moves, elsewhere a line every two seconds. Quick steps are silent.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function progressOn(stream) {
  /**
   * @template T
   * @param {string} title "Installing the packages"
   * @param {(tell: (detail: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  return async function step(title, work) {
    const began = performance.now();
    let detail = '';
    let shown = false;
    const seconds = () => Math.round((performance.now() - began) / 1000);
    const text = () => `${title} … ${seconds()} s${detail === '' ? '' : `, ${detail}`}`;
    const draw = () => {
      if (stream.isTTY)
        stream.write(`\r\u001b[2K${frames[Math.floor(performance.now() / 100) % frames.length]} ${text()}`);
      else stream.write(`${text()}\n`);
      shown = true;
    };
    const timer = setInterval(draw, stream.isTTY ? 100 : interval);
    try {
      return await work((news) => (detail = news));
    } finally {
      clearInterval(timer);
      if (shown && stream.isTTY) stream.write('\r\u001b[2K');
      if (performance.now() - began > interval) stream.write(`${title}: ${seconds()} s\n`);
    }
  };
}
