import { PDFDocument, StandardFonts } from 'pdf-lib';
import { refuse } from './answers';
import type { FakeCandidate, FakeReferee } from './state';
import type { FakeWorld } from './world';

export function refereesOf({ state }: FakeWorld, { num }: Pick<FakeCandidate, 'num'>): FakeReferee[] {
  return [...state.referees.values()].filter(({ candidatesNum }) => candidatesNum === num);
}

/** A referee as its answers show it. */
export function viewOfReferee({ siteUrl }: FakeWorld, referee: FakeReferee) {
  return {
    ...referee,
    unique_id: `u${referee.num}`,
    relationship: 'Manager',
    invite_sent: 1,
    referee_dash_url: `${siteUrl}/r/${referee.num}`,
    reference_report_urls: referee.reference_completed ? [{ url: `${siteUrl}/references/${referee.num}` }] : [],
    checks: [],
  };
}

export async function referencePdf(world: FakeWorld, referee: FakeReferee): Promise<Response> {
  if (!referee.reference_completed) return refuse(422, 'The reference is not completed.');
  const candidate = world.state.candidates.get(referee.candidatesNum);
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const sheet = document.addPage([595, 842]);
  const lines = [
    'Reference',
    `Candidate: ${candidate?.first_name ?? ''} ${candidate?.last_name ?? ''}`,
    `Referee: ${referee.name}`,
    `Completed: ${referee.response_date ?? ''}`,
    'Would you work with this person again? Yes, at once.',
  ];
  lines.forEach((line, at) => sheet.drawText(latin(line), { x: 56, y: 760 - at * 28, size: at === 0 ? 22 : 13, font }));
  return new Response(new Uint8Array(await document.save()), { headers: { 'content-type': 'application/pdf' } });
}

/** The built-in PDF fonts know Latin letters only. */
const latin = (line: string) => line.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
