import type { ReadTx, Write } from '@panoh/platform';
import type { ConsentText } from '../domain/consent-text';

const COLUMNS = `purpose, version, language, text, reviewed_by AS "reviewedBy"`;

/** @param version the newest where it is not given */
export async function getConsentText(
  tx: ReadTx,
  purpose: string,
  language: string,
  version?: number,
): Promise<ConsentText | undefined> {
  return tx.one<ConsentText>(
    `SELECT ${COLUMNS} FROM lawbook.consent_text
     WHERE purpose = $1 AND language = $2 AND ($3::integer IS NULL OR version = $3) ORDER BY version DESC LIMIT 1`,
    [purpose, language, version ?? null],
  );
}

/**
 * Refuses the commit of whatever rests on a text that nobody wrote: in that version and language it stands in the
 * lawbook, or nothing is kept.
 */
export const requireConsentText = (
  text: { purpose: string; language: string; version: number },
  missing: () => Error,
): Write => ({
  text: `SELECT panoh.refuse_unless(EXISTS (SELECT 1 FROM lawbook.consent_text
           WHERE purpose = $1 AND language = $2 AND version = $3), 'NO_TEXT')`,
  values: [text.purpose, text.language, text.version],
  refusal: (code) => (code === 'NO_TEXT' ? missing() : undefined),
});

/** The newest text of each language. */
export async function consentTextsFor(tx: ReadTx, purpose: string): Promise<ConsentText[]> {
  return tx.sql<ConsentText>(
    `SELECT DISTINCT ON (language) ${COLUMNS} FROM lawbook.consent_text
     WHERE purpose = $1 ORDER BY language, version DESC`,
    [purpose],
  );
}

/** Which text is the newest for each purpose and language: what a device fetches before it goes offline. */
export async function newestConsentTexts(
  tx: ReadTx,
): Promise<Pick<ConsentText, 'purpose' | 'language' | 'version'>[]> {
  return tx.sql(
    `SELECT purpose, language, max(version) AS version FROM lawbook.consent_text
     GROUP BY purpose, language ORDER BY purpose, language`,
  );
}
