import { useSend } from '../talk/use-send';

/** Reading one of the common inbox reads it for everybody. */
export function useReadNotice(): (noticeId: string) => void {
  const { mutate } = useSend('post', '/api/v1/notices/{noticeId}/read', { renews: ['/api/v1/notices'] });
  return (noticeId) => mutate({ path: { noticeId } });
}
