import type { ComponentType } from 'react';
import { KeyHelp } from '../help/KeyHelp';
import { NoticeBell } from '../notices/NoticeBell';
import { QuickExit } from './QuickExit';

/** What stands in the top bar beside the account, from left to right. */
export const topBarParts: readonly ComponentType[] = [QuickExit, NoticeBell, KeyHelp];
