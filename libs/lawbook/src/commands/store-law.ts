import { createHash } from 'node:crypto';
import { invalid } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { Law } from './read-law';

/** One version of one piece of law, as it is stored and compared. */
interface Piece {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** Who answers for the text: belongs to a version as the words do. */
  readonly reviewedBy?: string | null;
  /** Finds the stored hash by key; inserts by key, hash and columns. */
  readonly find: string;
  readonly insert: string;
  readonly key: readonly unknown[];
  readonly columns: readonly unknown[];
}

/**
 * Stores what is new. A version that is stored already must say the same: running cases rest on it.
 * @returns one sentence for each new piece
 * @throws DomainError LAW.VERSION_CHANGED naming the file
 */
export async function storeLaw(tx: Tx, law: Law): Promise<string[]> {
  const sentences: string[] = [];
  for (const piece of piecesOf(law)) {
    const sha256 = createHash('sha256').update(piece.text).digest('hex');
    const stored = await tx.one<{ sha256: string; reviewedBy?: string | null }>(piece.find, piece.key);
    if (stored !== undefined && stored.sha256 !== sha256)
      throw invalid(
        'LAW.VERSION_CHANGED',
        `${piece.file}: ${piece.what} is stored with another text. Put the old text back, or raise the version.`,
      );
    if (stored !== undefined && stored.reviewedBy !== piece.reviewedBy)
      throw invalid(
        'LAW.VERSION_CHANGED',
        `${piece.file}: ${piece.what} is stored as reviewed by ${stored.reviewedBy ?? 'nobody'}. Put that back, or raise the version: whoever agreed to it was read that one.`,
      );
    if (stored !== undefined) continue;
    await tx.sql(piece.insert, [...piece.key, sha256, ...piece.columns]);
    sentences.push(`${piece.what} loaded`);
  }
  return sentences;
}

function piecesOf(law: Law): Piece[] {
  return [
    ...law.mechanisms.map((one) => ({
      what: `Mechanism ${one.name} version ${one.version}`,
      file: `mechanisms/${one.at.file}`,
      text: one.text,
      find: `SELECT sha256 FROM lawbook.mechanism WHERE id = $1 AND version = $2`,
      insert: `INSERT INTO lawbook.mechanism (id, version, sha256, jurisdiction, text) VALUES ($1, $2, $3, $4, $5)`,
      key: [one.name, one.version],
      columns: [one.jurisdiction, one.text],
    })),
    ...law.consentTexts.map((one) => ({
      what: `Consent text ${one.purpose} version ${one.version} (${one.language})`,
      file: `consent-texts/${one.file}`,
      text: one.text,
      reviewedBy: one.reviewedBy,
      find: `SELECT sha256, reviewed_by AS "reviewedBy" FROM lawbook.consent_text WHERE purpose = $1 AND version = $2 AND language = $3`,
      insert: `INSERT INTO lawbook.consent_text (purpose, version, language, sha256, text, reviewed_by)
               VALUES ($1, $2, $3, $4, $5, $6)`,
      key: [one.purpose, one.version, one.language],
      columns: [one.text, one.reviewedBy],
    })),
    ...law.codebooks.map(({ file, codebook }) => ({
      what: `Codebook ${codebook.id} version ${codebook.version}`,
      file: `codebooks/${file}`,
      text: JSON.stringify(codebook),
      find: `SELECT sha256 FROM lawbook.codebook WHERE id = $1 AND version = $2`,
      insert: `INSERT INTO lawbook.codebook (id, version, sha256, document) VALUES ($1, $2, $3, $4)`,
      key: [codebook.id, codebook.version],
      columns: [JSON.stringify(codebook)],
    })),
    ...law.sheets.map(({ file, sheet }) => ({
      what: `Indicator sheet ${sheet.sheet} edition ${sheet.edition}`,
      file: `codebooks/${file}`,
      text: JSON.stringify(sheet),
      find: `SELECT sha256 FROM lawbook.indicator_sheet WHERE sheet = $1 AND edition = $2`,
      insert: `INSERT INTO lawbook.indicator_sheet (sheet, edition, sha256, document) VALUES ($1, $2, $3, $4)`,
      key: [sheet.sheet, sheet.edition],
      columns: [JSON.stringify(sheet)],
    })),
  ];
}
