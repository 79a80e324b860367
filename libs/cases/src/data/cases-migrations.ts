import type { MigrationClass } from '@panoh/platform';
import { Cases1764000000300 } from './migrations/0300-cases';

export const casesMigrations: readonly MigrationClass[] = [Cases1764000000300];
