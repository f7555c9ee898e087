/** What has to be asked, what speaks against the plan, who approves it, and what is taken along. */
import { SAFETY_QUESTIONS, type SafetyQuestion } from '../../../shared/fracture/safetyAnswers.ts';
import { answerDialogs, at, isShown } from '../../window/documentSteps.ts';
import type { Person } from '../human.ts';
import type { Scene } from '../kind.ts';
import { check, seen } from '../screen.ts';

/** Of a patient whom nothing speaks against; everything else is answered with no. */
const YES: readonly SafetyQuestion[] = ['mriOedema', 'painAtLevel'];

export async function safety(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'safety'));
  for (const question of SAFETY_QUESTIONS) {
    const answers = at(page, `safety-${question}`);
    if (question === 'neurologicalDeficit') await person.choose(answers, 'N0: intact');
    else {
      const answer = YES.includes(question) ? 'Yes' : 'No';
      await person.click(answers.getByText(answer, { exact: true }));
    }
  }
  const asked = await seen(page, 'safety');
  const all = `${SAFETY_QUESTIONS.length} of ${SAFETY_QUESTIONS.length} answered`;
  check(asked.includes(all), `all are answered: ${asked}`);
  return asked;
}

/** What the button of a finding about too much offers. */
const LESS = /Plan [\d.]+\smL per balloon/;

/** Reads what speaks against the plan, and has one thing put right by its own button. */
export async function checks(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'findings-bar'));
  await person.read(3);
  const before = await seen(page, 'findings-bar');
  // Less in the body: the needles stay as they were drawn.
  const finding = page.locator('.finding').filter({ hasText: LESS }).first();
  if (!(await finding.locator('details').getAttribute('open')))
    await person.click(finding.locator('summary'));
  await person.read(3);
  const code = (await finding.getAttribute('data-testid')) ?? '';
  const title = (await finding.locator('.finding-title').innerText()).trim();
  const fix = finding.locator('.finding-fix');
  const words = (await fix.innerText()).trim();
  await person.click(fix);
  // Not another number of the same: gone.
  await at(page, code).waitFor({ state: 'detached' });
  return `${before}, then ${await seen(page, 'findings-bar')} after “${title}”: “${words}”`;
}

/** What is told before anybody signs; the initials are written. Gives the hash of what would be approved. */
export async function beforeApproval(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'approve-button'));
  await at(page, 'approve-dialog').waitFor();
  await person.read(3);
  const hash = await seen(page, 'approve-hash');
  check(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/.test(hash), `the hash is shown: ${hash}`);
  check(!(await isShown(page, 'approve-reason')), 'no danger is left to be explained');
  await person.write(at(page, 'approve-initials'), 'AB');
  return hash;
}

export async function approve(person: Person): Promise<string> {
  const { page } = person;
  await person.click(at(page, 'approve-do'));
  await at(page, 'approval-mark').waitFor();
  const mark = await seen(page, 'approval-mark');
  check(mark === 'Approved v1', `approved: ${mark}`);
  return mark;
}

/** The picker of the system answers with the path: everything else is the app's own way to paper. */
export async function print({ person, desktop }: Scene, path: string): Promise<string> {
  const { page } = person;
  await answerDialogs(desktop, path);
  await person.strike('ControlOrMeta+p');
  await at(page, 'print-dialog').waitFor();
  await person.click(at(page, 'print-paper').getByText('A4', { exact: true }));
  await person.click(at(page, 'print-do'));
  await page.getByText('Plan saved', { exact: true }).waitFor();
  return 'Plan saved';
}

export async function save({ person, desktop }: Scene, path: string): Promise<string> {
  const { page } = person;
  await answerDialogs(desktop, path);
  await person.strike('ControlOrMeta+s');
  await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
  return seen(page, 'title-bar');
}
