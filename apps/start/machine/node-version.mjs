// Runs on every Node that can load a module at all: no newer syntax than 2020, and no import.

/**
 * Older ones cannot require() the modules NestJS is made of; that came to line 22 only with 22.12.
 *
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} the sentence to print when this Node is too old
 */
export function nodeTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return undefined;
  const wanted = major > 20 ? '22.12 (or 20.19)' : '20.19';
  return (
    'Panoh needs Node ' +
    wanted +
    ' or newer and this is Node ' +
    version +
    ': install a newer one from https://nodejs.org and start again.'
  );
}

/** @param {string} platform as in process.platform */
export function platformNotServed(platform) {
  if (platform === 'linux' || platform === 'darwin') return undefined;
  return 'Panoh runs on Linux and macOS, not on ' + platform + ': on Windows start it inside WSL.';
}
