// `npm run animation`: makes the animation of the README, media/screenshots/tour.png, of what a person does in the
// packaged extension. The release of VS Code decides how it looks, so nothing compares it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { animatedPng } from '../../scripts/lib/animated-png.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { runMain } from '../../scripts/lib/user-error.mjs';
import { openScreen } from './ui/screen.mjs';

const file = join(root, 'media/screenshots/tour.png');

runMain(async () => {
  const screen = await openScreen('samples', { 'workbench.statusBar.visible': false, 'breadcrumbs.enabled': false });
  try {
    const frames = await tour(screen);
    writeFileSync(file, animatedPng(frames));
    console.log(`${file}: ${frames.length} pictures`);
  } finally {
    await screen.close();
  }
});

async function tour(screen) {
  const { page, panel } = screen;
  const frames = [];
  const take = async (milliseconds) => {
    await page.waitForTimeout(700); // what opens fades in
    frames.push({ png: await page.screenshot(), milliseconds });
  };
  await page.setViewportSize({ width: 1100, height: 720 });
  await screen.openFile('Dockerfile');
  await take(1200);
  await screen.hover(screen.word('HEALTHCHECK'), 'Docker Wiki:');
  await take(2600);
  await screen.hover(screen.word('MAINTAINER'), 'Why:');
  await take(2400);
  await screen.openFixes(screen.word('ADD'), 'Replace `ADD` with `COPY`');
  await take(1800);
  await page.keyboard.press('Enter');
  await screen.line('COPY app/server.js').waitFor();
  await take(1400);
  await screen.showView('Docker Wiki');
  await screen.widenSideBar(120);
  await screen.word('HEALTHCHECK').click();
  await panel.getByRole('navigation', { name: 'You are here' }).getByText('HEALTHCHECK').waitFor();
  await take(2400);
  await page.keyboard.press('Escape');
  await screen.run('Docker Wiki: Search');
  await panel.getByRole('combobox').fill('port is already allocated');
  await panel.getByRole('option').first().waitFor();
  await take(2400);
  await page.keyboard.press('Enter');
  await panel.locator('article h1').waitFor();
  await take(2600);
  return frames;
}
