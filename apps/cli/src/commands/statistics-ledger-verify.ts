import { Keyring } from '@panoh/platform';
import { verifyLedgers } from '@panoh/statistics';
import { asOperator } from '../as-operator';
import type { Command } from '../command';
import { plainWords } from '../read-words';

const FAULTS = {
  altered: 'was altered, or stands where another one stood',
  missing: 'is missing',
  cut: 'and what followed it are gone: releases, requests or the audit still tell of them',
} as const;

export const statisticsLedgerVerify: Command = {
  name: 'statistics ledger-verify',
  summary: 'check the ledger of published tables for edits, deletions, reordering and truncation',
  help: `
panoh statistics ledger-verify

Follows the ledger of each count from its first entry with the key in the keyring that PANOH_KEYRING names, and
compares it with releases, requests and the audit. For each it prints how many entries stand there and the MAC of the
last one: kept on paper, it shows whether an older ledger was put in its place together with everything around it.
While a ledger has a fault nothing of that count is prepared or published.
Exit code 0: nothing found. 1: the faults are listed.`,
  async run(args, config) {
    plainWords(args, 'statistics ledger-verify');
    const keyring = Keyring.read(config.required('PANOH_KEYRING'));
    const macOf = (text: string): string => keyring.keyedHash('release-ledger', text).toString('hex');
    const ledgers = await asOperator(config, 'statistics ledger-verify', (tx) => verifyLedgers(tx, macOf));
    if (ledgers.length === 0) return void process.stdout.write('Nothing was published yet.\n');
    for (const { family, entries, last, fault } of ledgers)
      process.stdout.write(
        fault === undefined
          ? `${family}: ${String(entries)} entries, the last one ${last ?? ''}\n`
          : `${family}: entry ${String(fault.place)} ${FAULTS[fault.code]}.\n`,
      );
    const faulty = ledgers.filter(({ fault }) => fault !== undefined).length;
    process.stdout.write(
      faulty === 0
        ? 'Every ledger is as it was written.\n'
        : 'Restore the ledger from a backup; see docs/operations.md.\n',
    );
    if (faulty > 0) process.exitCode = 1;
  },
};
