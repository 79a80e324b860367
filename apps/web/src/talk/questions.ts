import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** What was asked is shown again at once and asked anew in the background. Nothing is kept outside memory. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      retry: (count, fault) => fault instanceof Problem && fault.mayRetry && count < 2,
      refetchOnWindowFocus: true,
    },
  },
});
