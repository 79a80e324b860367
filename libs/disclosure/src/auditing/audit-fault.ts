/** What the auditor was given contradicts itself or is no table of this grid: it judges nothing then. */
export class AuditFault extends Error {
  constructor(
    readonly about: 'counts' | 'table' | 'published' | 'protection' | 'limits',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'AuditFault';
  }
}
