import { call } from '../call.ts';

/** What a team agreed to do in its last meeting; null where nothing was. */
export async function agreementOf(team: string): Promise<string | null> {
  const answer = await call('meetings', { params: { team } });
  if (!answer.ok) return null;
  return answer.value.meetings.find(({ agreement }) => agreement !== null)?.agreement ?? null;
}
